package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.RejectionCode;

/**
 * Makes the refusals of commands whose payment does not exist, has the wrong status, or has
 * expired.
 */
final class LifecycleRefusals {

  private LifecycleRefusals() {}

  static <T> Decision<T> notFound() {
    return Decision.refuse(LedgerRejectionCode.PAYMENT_NOT_FOUND, "The payment does not exist.");
  }

  /** A refusal because of the payment's status. */
  static <T> Decision<T> refuse(RejectionCode code, Payment payment) {
    return Decision.refuse(code, "The payment is %s.".formatted(payment.status().word()));
  }

  static <T> Decision<T> expired() {
    return Decision.refuse(
        LedgerRejectionCode.PAYMENT_EXPIRED, "The payment's expiresAt has passed.");
  }
}

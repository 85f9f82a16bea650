package io.finlego.ledger.payment;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import org.jspecify.annotations.Nullable;

/** The part of the ledger that decisions on payments see: its state after all earlier decisions. */
public interface Books {

  /** The account, or null if it does not exist. */
  @Nullable Account account(AccountId id);

  /** The payment, or null if it does not exist. */
  @Nullable Payment payment(PaymentId id);

  /** Tells whether a payment has this external id. */
  boolean hasExternalId(String externalId);

  /**
   * The payment that was made in one step under that external id, or null if there is none. Only
   * the external ids of {@link PaymentCommand.MakePaymentOnce} are looked up.
   */
  @Nullable MadePayment madePayment(String externalId);
}

package io.finlego.ledger.payment;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * The state of the ledger that decisions on payments need. It includes the changes of all earlier
 * decisions of the batch.
 */
public interface Books {

  /** The account, or null if it does not exist. */
  @Nullable Account account(AccountId id);

  /** The payment, or null if it does not exist. */
  @Nullable Payment payment(PaymentId id);

  /** Tells whether a payment has this external id. */
  boolean hasExternalId(String externalId);

  /**
   * The payment that was made in one step with this external id, or null if no such payment exists.
   * The external id must come from a command of the batch: either from a {@link
   * PaymentCommand.MakePaymentOnce}, or from a command that makes several payments together.
   */
  @Nullable MadePayment madePayment(String externalId);
}

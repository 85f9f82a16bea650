package io.finlego.ledger.payment;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import org.jspecify.annotations.Nullable;

/** What decisions see of the ledger: its state after all that was decided before. */
public interface Books {

  /** The account, or null if there is none. */
  @Nullable Account account(AccountId id);

  /** The payment, or null if there is none. */
  @Nullable Payment payment(PaymentId id);

  /** Whether a payment has that external id. */
  boolean hasExternalId(String externalId);
}

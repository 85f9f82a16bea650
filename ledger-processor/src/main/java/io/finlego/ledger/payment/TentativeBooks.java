package io.finlego.ledger.payment;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.Movement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The books with the changes of payments that are made together. The batch gets the changes only if
 * no payment is refused.
 */
public final class TentativeBooks implements Books {

  private final Books books;
  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<String, MadePayment> madePayments = new HashMap<>();

  public TentativeBooks(Books books) {
    this.books = books;
  }

  @Override
  public @Nullable Account account(AccountId id) {
    Account account = accounts.get(id);
    return account == null ? books.account(id) : account;
  }

  /**
   * The payment in the wrapped books. The payments that are made together never refer to each
   * other, so this method does not need their changes.
   */
  @Override
  public @Nullable Payment payment(PaymentId id) {
    return books.payment(id);
  }

  @Override
  public boolean hasExternalId(String externalId) {
    return madePayments.containsKey(externalId) || books.hasExternalId(externalId);
  }

  @Override
  public @Nullable MadePayment madePayment(String externalId) {
    MadePayment madePayment = madePayments.get(externalId);
    return madePayment == null ? books.madePayment(externalId) : madePayment;
  }

  /** Applies the changes of one of the payments that are made together. */
  public void add(PaymentChange.Posted change) {
    for (Movement movement : change.movements()) {
      accounts.put(movement.accountAfter().id(), movement.accountAfter());
    }
    String externalId = change.payment().details().externalId();
    if (externalId != null) {
      madePayments.put(
          externalId, new MadePayment(change.payment(), change.transactions().getFirst()));
    }
  }
}

package io.finlego.ledger.payment;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.Movement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The books as they would be after payments that are made together. */
public final class TentativeBooks implements Books {

  private final Books books;
  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Set<String> externalIds = new HashSet<>();

  public TentativeBooks(Books books) {
    this.books = books;
  }

  @Override
  public @Nullable Account account(AccountId id) {
    Account account = accounts.get(id);
    return account == null ? books.account(id) : account;
  }

  /**
   * The payment as it was before this group, because payments that are made together never refer to
   * one another.
   */
  @Override
  public @Nullable Payment payment(PaymentId id) {
    return books.payment(id);
  }

  @Override
  public boolean hasExternalId(String externalId) {
    return externalIds.contains(externalId) || books.hasExternalId(externalId);
  }

  /** A payment from before: payments that are made together are all new. */
  @Override
  public @Nullable MadePayment madePayment(String externalId) {
    return books.madePayment(externalId);
  }

  public void add(PaymentChange.Posted payment) {
    for (Movement movement : payment.movements()) {
      accounts.put(movement.after().id(), movement.after());
    }
    String externalId = payment.payment().terms().externalId();
    if (externalId != null) {
      externalIds.add(externalId);
    }
  }
}

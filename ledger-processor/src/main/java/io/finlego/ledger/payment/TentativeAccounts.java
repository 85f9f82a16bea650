package io.finlego.ledger.payment;

import io.finlego.kernel.AccountId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.Movement;
import io.finlego.ledger.transaction.PaymentLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The accounts of one payment, with the movements of the lines that were decided so far. The batch
 * gets the movements only if no line of the payment is refused.
 */
final class TentativeAccounts {

  private final Books books;
  private final Map<AccountId, Account> changedAccounts = new HashMap<>(4);
  private final List<Movement> movements = new ArrayList<>(2);

  TentativeAccounts(Books books) {
    this.books = books;
  }

  /** The account with the movements so far. The account must exist. */
  Account get(AccountId id) {
    Account account = changedAccounts.get(id);
    return account != null
        ? account
        : Objects.requireNonNull(
            books.account(id), () -> "The rules accepted a missing account: %s.".formatted(id));
  }

  /** Applies a movement to its account. */
  void apply(Movement movement) {
    changedAccounts.put(movement.accountAfter().id(), movement.accountAfter());
    movements.add(movement);
  }

  /**
   * Tells whether the line's money leaves the institution, because the line credits a settlement
   * account.
   */
  boolean isInTransit(PaymentLine line) {
    return get(line.creditAccountId()).type() == AccountType.SETTLEMENT;
  }

  List<Movement> movements() {
    return movements;
  }
}

package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.AccountCommand.OpenAccount;
import io.finlego.ledger.account.AccountNumber;
import io.finlego.ledger.account.OpeningAccount;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.moment.DecisionContext;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Gives each new account of a batch its number and its place in the owner's list of accounts. */
final class AccountPropertySource {

  private final Iterator<AccountNumber> accountNumbers;
  private final Map<ClientId, Integer> nextSortOrders;

  AccountPropertySource(List<AccountNumber> accountNumbers, Map<ClientId, Integer> nextSortOrders) {
    this.accountNumbers = accountNumbers.iterator();
    this.nextSortOrders = new HashMap<>(nextSortOrders);
  }

  /**
   * Returns the properties for the next account. No later account gets the same number, even if
   * this account is not opened. The place in the owner's list stays free until {@link
   * #takeSortOrder} is called.
   */
  OpeningAccount.AssignedProperties next(
      OpenAccount command, Restriction restriction, DecisionContext context) {
    int sortOrder = command.owner() == null ? 0 : nextSortOrders.getOrDefault(command.owner(), 0);
    return new OpeningAccount.AssignedProperties(
        context.newAccountId(), accountNumbers.next(), sortOrder, restriction, context.now());
  }

  /**
   * Notes that an opened account has taken its place in the owner's list. The owner's next account
   * gets the following place.
   */
  void takeSortOrder(AccountChange.Opened change) {
    ClientId owner = change.account().owner();
    if (owner != null) {
      nextSortOrders.put(owner, change.details().sortOrder() + 1);
    }
  }
}

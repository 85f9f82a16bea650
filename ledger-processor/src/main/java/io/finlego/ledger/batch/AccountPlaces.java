package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.AccountCommand.OpenAccount;
import io.finlego.ledger.account.AccountNumber;
import io.finlego.ledger.account.Accounts;
import io.finlego.ledger.account.OpeningAccount;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.moment.Moment;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The account numbers and the places in the owners' lists for the accounts that one batch opens.
 */
final class AccountPlaces {

  private final Iterator<AccountNumber> numbers;
  private final Map<ClientId, Integer> nextSortOrders;

  private AccountPlaces(Iterator<AccountNumber> numbers, Map<ClientId, Integer> nextSortOrders) {
    this.numbers = numbers;
    this.nextSortOrders = nextSortOrders;
  }

  static AccountPlaces load(LedgerNeeds needs, Accounts accounts) {
    return new AccountPlaces(
        accounts.nextNumbers(needs.openingCount()).iterator(),
        new HashMap<>(accounts.nextSortOrders(needs.openingOwners())));
  }

  /**
   * The place for the next account. The owner's place in the list stays free until {@link #take}
   * takes it.
   */
  OpeningAccount.AssignedProperties next(
      OpenAccount command, Restriction restriction, Moment moment) {
    int sortOrder = command.owner() == null ? 0 : nextSortOrders.getOrDefault(command.owner(), 0);
    return new OpeningAccount.AssignedProperties(
        moment.newAccountId(), numbers.next(), sortOrder, restriction, moment.now());
  }

  /**
   * Takes the place of an opened account, so that the owner's next account gets the following
   * place.
   */
  void take(AccountChange.Opened change) {
    ClientId owner = change.account().owner();
    if (owner != null) {
      nextSortOrders.put(owner, change.details().sortOrder() + 1);
    }
  }
}

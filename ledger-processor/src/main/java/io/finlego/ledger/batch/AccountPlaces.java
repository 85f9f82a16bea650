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

/** The account numbers, and the places in the owners' lists, for accounts that one batch opens. */
final class AccountPlaces {

  private final Iterator<AccountNumber> numbers;
  private final Map<ClientId, Integer> orders;

  private AccountPlaces(Iterator<AccountNumber> numbers, Map<ClientId, Integer> orders) {
    this.numbers = numbers;
    this.orders = orders;
  }

  static AccountPlaces load(LedgerNeeds needs, Accounts accounts) {
    return new AccountPlaces(
        accounts.nextNumbers(needs.openings()).iterator(),
        new HashMap<>(accounts.nextOrders(needs.openingOwners())));
  }

  OpeningAccount.Place next(OpenAccount command, Restriction restriction, Moment moment) {
    int order = command.owner() == null ? 0 : orders.getOrDefault(command.owner(), 0);
    return new OpeningAccount.Place(
        moment.newAccountId(), numbers.next(), order, restriction, moment.now());
  }

  /** Takes the place of this account, so that the owner's next account gets the place after it. */
  void take(AccountChange.Opened change) {
    ClientId owner = change.account().owner();
    if (owner != null) {
      orders.put(owner, change.details().order() + 1);
    }
  }
}

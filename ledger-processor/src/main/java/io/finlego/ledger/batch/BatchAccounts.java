package io.finlego.ledger.batch;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Money;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountBooks;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.AccountDay;
import io.finlego.ledger.account.AccountDetails;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.account.DayPeriod;
import io.finlego.ledger.account.Movement;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.account.WholeAccount;
import io.finlego.ledger.entry.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts of one batch, with all changes that the batch made so far. */
final class BatchAccounts implements AccountBooks {

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<AccountId, AccountDetails> details;
  private final Map<AccountId, Money> missingAmounts;
  private final BatchDays days;
  private final Set<AccountId> openedIds = new LinkedHashSet<>();
  private final Set<AccountId> movedIds = new HashSet<>();
  private final Set<AccountId> changedIds = new HashSet<>();
  private final Set<AccountId> restricted = new HashSet<>();

  /**
   * @param details the details of the accounts that the batch's commands name
   * @param missingAmounts the sum of the entries minus the balance, for accounts whose balance a
   *     command recalculates
   * @param days the days that a command publishes again
   */
  BatchAccounts(
      Collection<Account> loadedAccounts,
      Map<AccountId, AccountDetails> details,
      Map<AccountId, Money> missingAmounts,
      BatchDays days) {
    loadedAccounts.forEach(account -> accounts.put(account.id(), account));
    this.details = new HashMap<>(details);
    this.missingAmounts = new HashMap<>(missingAmounts);
    this.days = days;
  }

  @Override
  public @Nullable Account account(AccountId id) {
    return accounts.get(id);
  }

  @Override
  public AccountDetails details(AccountId id) {
    return Objects.requireNonNull(details.get(id), "The details were not loaded.");
  }

  @Override
  public List<Account> openAccountsOf(ClientId owner) {
    return accountsOf(owner).stream()
        .filter(account -> account.status() != AccountStatus.CLOSED)
        .toList();
  }

  /** All accounts of the owner, including closed ones, if the batch loaded them. */
  List<Account> accountsOf(ClientId owner) {
    return accounts.values().stream().filter(account -> owner.equals(account.owner())).toList();
  }

  @Override
  public Money sumOfEntries(AccountId id) {
    Money balance = Objects.requireNonNull(accounts.get(id)).balance();
    return balance.plus(missingAmounts.getOrDefault(id, Money.zero(balance.currency())));
  }

  @Override
  public List<AccountDay> days(AccountId id, DayPeriod period) {
    return days.of(id, period);
  }

  void add(AccountChange change) {
    Account after = change.account();
    Account before = accounts.put(after.id(), after);
    details.put(after.id(), change.details());
    if (before == null) {
      openedIds.add(after.id());
    } else {
      changedIds.add(after.id());
      missingAmounts.computeIfPresent(
          after.id(), (_, amount) -> amount.plus(before.balance()).minus(after.balance()));
    }
  }

  /** Copies the owner's restriction to all its accounts. */
  void restrict(ClientId owner, Restriction restriction) {
    for (Account account : accountsOf(owner)) {
      if (account.restriction() != restriction) {
        accounts.put(account.id(), account.withRestriction(restriction));
        restricted.add(account.id());
      }
    }
  }

  void move(Movement movement) {
    accounts.put(movement.after().id(), movement.after());
    movedIds.add(movement.after().id());
  }

  /** Adds an entry to its day, if the batch publishes days again. */
  void book(Entry entry) {
    if (days.isEmpty()) {
      return;
    }
    Account after = Objects.requireNonNull(accounts.get(entry.accountId()));
    boolean raisesBalance = entry.side() == after.type().normalSide();
    Money balance = entry.balanceAfter();
    days.book(entry, raisesBalance ? balance.minus(entry.amount()) : balance.plus(entry.amount()));
  }

  /** The accounts that the batch opened: whole rows to insert. */
  List<WholeAccount> opened() {
    return wholeAccounts(openedIds);
  }

  /** The accounts that only payments changed. */
  List<Account> moved() {
    List<Account> rows = new ArrayList<>(movedIds.size());
    for (AccountId id : movedIds) {
      if (!openedIds.contains(id) && !changedIds.contains(id)) {
        rows.add(Objects.requireNonNull(accounts.get(id)));
      }
    }
    return rows;
  }

  /** The accounts whose owner's restriction changed. */
  List<Account> restricted() {
    return restricted.stream()
        .filter(id -> !openedIds.contains(id))
        .map(id -> Objects.requireNonNull(accounts.get(id)))
        .toList();
  }

  /**
   * The accounts that must be written with all their columns, because any column may have changed.
   */
  List<WholeAccount> changed() {
    return wholeAccounts(changedIds.stream().filter(id -> !openedIds.contains(id)).toList());
  }

  private List<WholeAccount> wholeAccounts(Collection<AccountId> ids) {
    return ids.stream()
        .map(id -> new WholeAccount(Objects.requireNonNull(accounts.get(id)), details(id)))
        .toList();
  }
}

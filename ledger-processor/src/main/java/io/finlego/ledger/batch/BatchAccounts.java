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

/** The accounts of one batch, with the changes that the batch has made so far. */
final class BatchAccounts implements AccountBooks {

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<AccountId, AccountDetails> details;
  private final Map<AccountId, Money> missingAmounts;
  private final BatchDays days;
  private final Set<AccountId> openedIds = new LinkedHashSet<>();
  private final Set<AccountId> movedIds = new HashSet<>();
  private final Set<AccountId> changedIds = new HashSet<>();
  private final Set<AccountId> restrictedIds = new HashSet<>();

  /**
   * @param details the details of those accounts whose details a command of the batch needs
   * @param missingAmounts the sum of the entries minus the balance, for each account whose balance
   *     a command recalculates
   * @param days the daily figures that commands of the batch publish
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

  /**
   * The accounts of the owner that the batch loaded or opened, including closed accounts. The list
   * is complete only if a command of the batch needs all accounts of the owner ({@link
   * LedgerNeeds#clientsWithAllAccounts}).
   */
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

  /** Records a change of an account that is not caused by a payment. */
  void recordChange(AccountChange change) {
    Account accountAfter = change.account();
    Account accountBefore = accounts.put(accountAfter.id(), accountAfter);
    details.put(accountAfter.id(), change.details());
    if (accountBefore == null) {
      openedIds.add(accountAfter.id());
    } else {
      changedIds.add(accountAfter.id());
      missingAmounts.computeIfPresent(
          accountAfter.id(),
          (_, amount) -> amount.plus(accountBefore.balance()).minus(accountAfter.balance()));
    }
  }

  /** Copies the owner's restriction to all loaded or opened accounts of the owner. */
  void restrict(ClientId owner, Restriction restriction) {
    for (Account account : accountsOf(owner)) {
      if (account.restriction() != restriction) {
        accounts.put(account.id(), account.withRestriction(restriction));
        restrictedIds.add(account.id());
      }
    }
  }

  /** Records the movement of a payment, or a movement that changes only the account's revision. */
  void recordMovement(Movement movement) {
    accounts.put(movement.accountAfter().id(), movement.accountAfter());
    movedIds.add(movement.accountAfter().id());
  }

  /**
   * Adds an entry to the daily figures of the entry's booking date. Does nothing unless a command
   * of the batch publishes daily figures.
   */
  void addToDailyFigures(Entry entry) {
    if (days.isEmpty()) {
      return;
    }
    Account accountAfter = Objects.requireNonNull(accounts.get(entry.accountId()));
    boolean raisesBalance = entry.side() == accountAfter.type().normalSide();
    Money balance = entry.balanceAfter();
    days.addEntry(
        entry, raisesBalance ? balance.minus(entry.amount()) : balance.plus(entry.amount()));
  }

  /** The accounts that the batch opened. Their rows must be inserted. */
  List<WholeAccount> openedAccounts() {
    return wholeAccounts(openedIds);
  }

  /**
   * The accounts for which only movements were recorded, so that only their amounts, versions and
   * revisions have changed.
   */
  List<Account> movedAccounts() {
    List<Account> movedAccounts = new ArrayList<>(movedIds.size());
    for (AccountId id : movedIds) {
      if (!openedIds.contains(id) && !changedIds.contains(id)) {
        movedAccounts.add(Objects.requireNonNull(accounts.get(id)));
      }
    }
    return movedAccounts;
  }

  /** The loaded accounts whose restriction has changed. */
  List<Account> restrictedAccounts() {
    return restrictedIds.stream()
        .filter(id -> !openedIds.contains(id))
        .map(id -> Objects.requireNonNull(accounts.get(id)))
        .toList();
  }

  /**
   * The loaded accounts for which changes were recorded. All their columns must be written, because
   * any column may have changed.
   */
  List<WholeAccount> changedAccounts() {
    return wholeAccounts(changedIds.stream().filter(id -> !openedIds.contains(id)).toList());
  }

  private List<WholeAccount> wholeAccounts(Collection<AccountId> ids) {
    return ids.stream()
        .map(id -> new WholeAccount(Objects.requireNonNull(accounts.get(id)), details(id)))
        .toList();
  }
}

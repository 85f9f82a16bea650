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
  private final Map<AccountId, Money> missing;
  private final BatchDays days;
  private final Set<AccountId> opened = new LinkedHashSet<>();
  private final Set<AccountId> moved = new HashSet<>();
  private final Set<AccountId> changed = new HashSet<>();
  private final Set<AccountId> restricted = new HashSet<>();

  /**
   * @param details the details of accounts that commands on accounts name
   * @param missing what balances lack to be the sums of their entries
   * @param days the days that commands need
   */
  BatchAccounts(
      Collection<Account> loadedAccounts,
      Map<AccountId, AccountDetails> details,
      Map<AccountId, Money> missing,
      BatchDays days) {
    loadedAccounts.forEach(account -> accounts.put(account.id(), account));
    this.details = new HashMap<>(details);
    this.missing = new HashMap<>(missing);
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
    return balance.plus(missing.getOrDefault(id, Money.zero(balance.currency())));
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
      opened.add(after.id());
    } else {
      changed.add(after.id());
      missing.computeIfPresent(
          after.id(), (_, lacking) -> lacking.plus(before.balance()).minus(after.balance()));
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
    moved.add(movement.after().id());
  }

  /** Adds an entry to its day, if a command of the batch needs days. */
  void book(Entry entry) {
    if (days.isEmpty()) {
      return;
    }
    Account after = Objects.requireNonNull(accounts.get(entry.accountId()));
    boolean raised = entry.side() == after.type().normalSide();
    Money balance = entry.balanceAfter();
    days.book(entry, raised ? balance.minus(entry.amount()) : balance.plus(entry.amount()));
  }

  /** The accounts that the batch opened: whole rows to insert. */
  List<WholeAccount> opened() {
    return whole(opened);
  }

  /** The accounts that only payments changed. */
  List<Account> moved() {
    List<Account> rows = new ArrayList<>(moved.size());
    for (AccountId id : moved) {
      if (!opened.contains(id) && !changed.contains(id)) {
        rows.add(Objects.requireNonNull(accounts.get(id)));
      }
    }
    return rows;
  }

  /** The accounts whose owner's restriction changed. */
  List<Account> restricted() {
    return restricted.stream()
        .filter(id -> !opened.contains(id))
        .map(id -> Objects.requireNonNull(accounts.get(id)))
        .toList();
  }

  /** The accounts of which any column may have changed. */
  List<WholeAccount> changed() {
    return whole(changed.stream().filter(id -> !opened.contains(id)).toList());
  }

  private List<WholeAccount> whole(Collection<AccountId> ids) {
    return ids.stream()
        .map(id -> new WholeAccount(Objects.requireNonNull(accounts.get(id)), details(id)))
        .toList();
  }
}

package io.finlego.ledger.account;

import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.Micros;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.List;

/** Writes to the table {@code account}. {@link Accounts} reads the table. */
@Table
public final class AccountWrites {

  private static final String INSERT =
      """
      copy account (id, client_id, account_number, iban, currency, type, name, status, sort_order, balance, held,
        overdraft_limit, metadata, opened_at, closed_at, version, revision, last_posted_micros, restriction)
      from stdin (format binary)
      """;

  private static final String UPDATE_AMOUNTS =
      """
      update account a
      set balance = u.balance, held = u.held, version = u.version, revision = u.revision,
        last_posted_micros = u.last_posted_micros
      from unnest(?, ?, ?, ?, ?, ?) as u (id, balance, held, version, revision, last_posted_micros)
      where a.id = u.id and a.revision < u.revision
      """;

  /**
   * Updates limit and balance in one statement, because a CHECK of the table compares them. Keeps
   * the metadata if there is none to write: it is replaced, but never removed.
   */
  private static final String UPDATE_ALL =
      """
      update account a
      set balance = u.balance, held = u.held, version = u.version, revision = u.revision,
        last_posted_micros = u.last_posted_micros, overdraft_limit = u.overdraft_limit, sort_order = u.sort_order,
        name = u.name, status = u.status, metadata = coalesce(u.metadata::json, a.metadata),
        closed_at = timestamptz 'epoch' + u.closed_micros * interval '1 microsecond'
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as u (id, balance, held, version, revision, last_posted_micros,
        overdraft_limit, sort_order, name, status, metadata, closed_micros)
      where a.id = u.id and a.revision < u.revision
      """;

  private static final String UPDATE_RESTRICTION =
      """
      update account a
      set restriction = u.restriction
      from unnest(?, ?) as u (id, restriction)
      where a.id = u.id
      """;

  private static final int COLUMN_COUNT = 19;

  private final Statements statements;

  public AccountWrites(Statements statements) {
    this.statements = statements;
  }

  /**
   * Inserts the accounts that a batch opened, in the state that they have at the end of the batch.
   */
  public void insert(Collection<WholeAccount> accounts) {
    statements.copy(INSERT, COLUMN_COUNT, accounts, AccountWrites::write);
  }

  /**
   * Stores the amounts, versions and revisions of accounts that only payments changed. The caller
   * must hold the locks on their rows.
   */
  public void updateAmounts(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    statements.update(
        UPDATE_AMOUNTS,
        Columns.of(accounts)
            .uuid(account -> account.id().value())
            .bigint(account -> account.balance().minorUnits())
            .bigint(account -> account.held().minorUnits())
            .bigint(Account::version)
            .bigint(Account::revision)
            .bigint(account -> Micros.of(account.lastPostedAt())));
  }

  /**
   * Stores all columns that can change, except the restriction. The caller must hold the locks on
   * the rows.
   */
  public void updateAll(List<WholeAccount> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    statements.update(
        UPDATE_ALL,
        Columns.of(accounts)
            .uuid(wholeAccount -> wholeAccount.account().id().value())
            .bigint(wholeAccount -> wholeAccount.account().balance().minorUnits())
            .bigint(wholeAccount -> wholeAccount.account().held().minorUnits())
            .bigint(wholeAccount -> wholeAccount.account().version())
            .bigint(wholeAccount -> wholeAccount.account().revision())
            .bigint(wholeAccount -> Micros.of(wholeAccount.account().lastPostedAt()))
            .bigint(wholeAccount -> wholeAccount.account().overdraftLimit().minorUnits())
            .integer(wholeAccount -> wholeAccount.details().sortOrder())
            .text(wholeAccount -> wholeAccount.details().name())
            .text(wholeAccount -> wholeAccount.account().status().word())
            .text(wholeAccount -> wholeAccount.details().metadata())
            .micros(wholeAccount -> wholeAccount.details().closedAt()));
  }

  /**
   * Stores the restrictions of the accounts' owners. The caller must hold the locks on the rows.
   */
  public void updateRestrictions(List<Account> accounts) {
    if (!accounts.isEmpty()) {
      statements.update(
          UPDATE_RESTRICTION,
          Columns.of(accounts)
              .uuid(account -> account.id().value())
              .text(account -> account.restriction().word()));
    }
  }

  private static void write(CopyRows row, WholeAccount wholeAccount) {
    Account account = wholeAccount.account();
    AccountDetails details = wholeAccount.details();
    row.uuid(account.id().value())
        .uuid(account.owner() == null ? null : account.owner().value())
        .text(details.number().toString())
        .text(details.iban())
        .text(account.currency().code())
        .text(account.type().word())
        .text(details.name())
        .text(account.status().word())
        .integer(details.sortOrder())
        .bigint(account.balance().minorUnits())
        .bigint(account.held().minorUnits())
        .bigint(account.overdraftLimit().minorUnits())
        .text(details.metadata())
        .instant(details.openedAt())
        .instant(details.closedAt())
        .bigint(account.version())
        .bigint(account.revision())
        .bigint(Micros.of(account.lastPostedAt()))
        .text(account.restriction().word());
  }
}

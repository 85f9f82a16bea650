package io.finlego.ledger.account;

import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.Micros;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.List;

/** Writes to the table {@code account}; {@link Accounts} reads it. */
@Table
public final class AccountWrites {

  private static final String INSERT =
      """
      copy account (id, client_id, account_number, iban, currency, type, name, status, sort_order, balance, held,
        overdraft_limit, metadata, opened_at, closed_at, version, revision, last_posted_micros, restriction)
      from stdin (format binary)
      """;

  private static final String MOVE =
      """
      update account a
      set balance = u.balance, held = u.held, version = u.version, revision = u.revision,
        last_posted_micros = u.last_posted_micros
      from unnest(?, ?, ?, ?, ?, ?) as u (id, balance, held, version, revision, last_posted_micros)
      where a.id = u.id and a.revision < u.revision
      """;

  /** Changes limit and balance in one statement, because the row's checks compare them. */
  private static final String CHANGE =
      """
      update account a
      set balance = u.balance, held = u.held, version = u.version, revision = u.revision,
        last_posted_micros = u.last_posted_micros, overdraft_limit = u.overdraft_limit, sort_order = u.sort_order,
        name = u.name, status = u.status, metadata = u.metadata::json,
        closed_at = timestamptz 'epoch' + u.closed_micros * interval '1 microsecond'
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as u (id, balance, held, version, revision, last_posted_micros,
        overdraft_limit, sort_order, name, status, metadata, closed_micros)
      where a.id = u.id and a.revision < u.revision
      """;

  private static final String RESTRICT =
      """
      update account a
      set restriction = u.restriction
      from unnest(?, ?) as u (id, restriction)
      where a.id = u.id
      """;

  private static final int INSERTED_COLUMNS = 19;

  private final Statements statements;

  public AccountWrites(Statements statements) {
    this.statements = statements;
  }

  /** Inserts the accounts that a batch opened, in their state at the end of the batch. */
  public void insert(Collection<WholeAccount> accounts) {
    statements.copy(INSERT, INSERTED_COLUMNS, accounts, AccountWrites::write);
  }

  /** Stores the changes that payments made on locked accounts. */
  public void move(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    statements.update(
        MOVE,
        Columns.of(accounts)
            .uuid(account -> account.id().value())
            .bigint(account -> account.balance().minorUnits())
            .bigint(account -> account.held().minorUnits())
            .bigint(Account::version)
            .bigint(Account::revision)
            .bigint(account -> Micros.of(account.lastPostedAt())));
  }

  /** Stores all columns of locked accounts that can change. */
  public void change(List<WholeAccount> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    statements.update(
        CHANGE,
        Columns.of(accounts)
            .uuid(whole -> whole.account().id().value())
            .bigint(whole -> whole.account().balance().minorUnits())
            .bigint(whole -> whole.account().held().minorUnits())
            .bigint(whole -> whole.account().version())
            .bigint(whole -> whole.account().revision())
            .bigint(whole -> Micros.of(whole.account().lastPostedAt()))
            .bigint(whole -> whole.account().overdraftLimit().minorUnits())
            .integer(whole -> whole.details().order())
            .text(whole -> whole.details().name())
            .text(whole -> whole.account().status().word())
            .text(whole -> whole.details().metadata())
            .micros(whole -> whole.details().closedAt()));
  }

  /** Stores the owners' restrictions in locked accounts. */
  public void restrict(List<Account> restricted) {
    if (!restricted.isEmpty()) {
      statements.update(
          RESTRICT,
          Columns.of(restricted)
              .uuid(account -> account.id().value())
              .text(account -> account.restriction().word()));
    }
  }

  private static void write(CopyRows row, WholeAccount whole) {
    Account account = whole.account();
    AccountDetails details = whole.details();
    row.uuid(account.id().value())
        .uuid(account.owner() == null ? null : account.owner().value())
        .text(details.number().toString())
        .text(details.iban())
        .text(account.currency().code())
        .text(account.type().word())
        .text(details.name())
        .text(account.status().word())
        .integer(details.order())
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

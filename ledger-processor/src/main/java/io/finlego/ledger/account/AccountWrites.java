package io.finlego.ledger.account;

import io.finlego.ledger.sql.Micros;
import io.finlego.ledger.sql.Statements;
import io.finlego.ledger.sql.Statements.Parameter;
import io.finlego.processing.postgres.CopyRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Writes to the table {@code account}; {@link Accounts} reads it. */
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

  /** Stores accounts that the batch opened, in their state at its end. */
  public void insert(Collection<WholeAccount> opened) {
    statements.copy(INSERT, INSERTED_COLUMNS, opened, AccountWrites::write);
  }

  /** Stores what payments changed on locked accounts. */
  public void move(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    statements.update(
        MOVE,
        accounts.size(),
        Parameter.ids(accounts, AccountWrites::id),
        numbers(accounts, account -> account.balance().minorUnits()),
        numbers(accounts, account -> account.held().minorUnits()),
        numbers(accounts, Account::version),
        numbers(accounts, Account::revision),
        numbers(accounts, account -> Micros.of(account.lastPostedAt())));
  }

  /** Stores all that can change on locked accounts. */
  public void change(List<WholeAccount> changed) {
    if (changed.isEmpty()) {
      return;
    }
    List<Account> accounts = changed.stream().map(WholeAccount::account).toList();
    List<AccountDetails> details = changed.stream().map(WholeAccount::details).toList();
    statements.update(
        CHANGE,
        changed.size(),
        Parameter.ids(accounts, AccountWrites::id),
        numbers(accounts, account -> account.balance().minorUnits()),
        numbers(accounts, account -> account.held().minorUnits()),
        numbers(accounts, Account::version),
        numbers(accounts, Account::revision),
        numbers(accounts, account -> Micros.of(account.lastPostedAt())),
        numbers(accounts, account -> account.overdraftLimit().minorUnits()),
        new Parameter("int4", details.stream().mapToInt(AccountDetails::order).toArray()),
        texts(details, AccountDetails::name),
        texts(accounts, account -> account.status().word()),
        texts(details, AccountDetails::metadata),
        new Parameter("int8", closings(details)));
  }

  /** Stores the owners' restrictions with locked accounts. */
  public void restrict(List<Account> restricted) {
    if (!restricted.isEmpty()) {
      statements.update(
          RESTRICT,
          restricted.size(),
          Parameter.ids(restricted, AccountWrites::id),
          texts(restricted, account -> account.restriction().word()));
    }
  }

  private static void write(CopyRows row, WholeAccount whole) {
    Account account = whole.account();
    AccountDetails details = whole.details();
    row.uuid(account.id().value())
        .uuid(account.owner() == null ? null : account.owner().value())
        .text(details.number().toString())
        .text(details.iban())
        .text(account.currency().getCurrencyCode())
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

  private static UUID id(Account account) {
    return account.id().value();
  }

  private static Parameter numbers(List<Account> accounts, ToLongFunction<Account> column) {
    return new Parameter("int8", accounts.stream().mapToLong(column).toArray());
  }

  private static <T> Parameter texts(List<T> rows, Function<T, @Nullable String> column) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = column.apply(rows.get(i));
    }
    return new Parameter("text", texts);
  }

  private static @Nullable Long[] closings(List<AccountDetails> details) {
    @Nullable Long[] micros = new @Nullable Long[details.size()];
    for (int i = 0; i < micros.length; i++) {
      Instant closedAt = details.get(i).closedAt();
      micros[i] = closedAt == null ? null : Micros.of(closedAt);
    }
    return micros;
  }
}

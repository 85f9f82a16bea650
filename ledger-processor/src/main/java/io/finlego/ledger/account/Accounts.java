package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Money;
import io.finlego.ledger.sql.CopyRows;
import io.finlego.ledger.sql.Micros;
import io.finlego.ledger.sql.Statements;
import io.finlego.ledger.sql.Statements.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code account}. */
public final class Accounts {

  /** A statement of its own on the plain table: the order of the locks is the order of the ids. */
  private static final String LOCK =
      """
      select id, client_id, type, status, currency, balance, held, overdraft_limit, version, revision, last_posted_micros
      from account
      where id = any(?)
      order by id
      for update
      """;

  private static final String INSERT =
      """
      copy account (id, client_id, account_number, iban, currency, type, name, status, sort_order, balance, held,
        overdraft_limit, metadata, opened_at, version, revision, last_posted_micros)
      from stdin (format binary)
      """;

  private static final String UPDATE =
      """
      update account a
      set balance = u.balance, held = u.held, version = u.version, revision = u.revision,
        last_posted_micros = u.last_posted_micros
      from unnest(?, ?, ?, ?, ?, ?) as u (id, balance, held, version, revision, last_posted_micros)
      where a.id = u.id and a.revision < u.revision
      """;

  private static final String NEXT_NUMBERS =
      "select nextval('account_number') from generate_series(1, (?::int[])[1])";

  private static final String COUNT_BY_CLIENT =
      """
      select client_id, max(sort_order) + 1
      from account
      where client_id = any(?)
      group by client_id
      """;

  private static final int INSERTED_COLUMNS = 17;

  private final Statements statements;

  public Accounts(Statements statements) {
    this.statements = statements;
  }

  /** The accounts of those ids that exist, locked until the transaction ends. */
  public List<Account> lock(Collection<AccountId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    UUID[] uuids = ids.stream().map(AccountId::value).toArray(UUID[]::new);
    return statements.query(LOCK, (row, index) -> read(row), new Parameter("uuid", uuids));
  }

  /** That many numbers that no account has had. */
  public List<AccountNumber> nextNumbers(int count) {
    return count == 0
        ? List.of()
        : statements.query(
            NEXT_NUMBERS,
            (row, index) -> new AccountNumber(row.getLong(1)),
            new Parameter("int4", new int[] {count}));
  }

  /** The place of the next account in each owner's list; owners without accounts are not there. */
  public Map<ClientId, Integer> nextOrders(Collection<ClientId> owners) {
    Map<ClientId, Integer> orders = new HashMap<>();
    if (!owners.isEmpty()) {
      UUID[] uuids = owners.stream().map(ClientId::value).toArray(UUID[]::new);
      statements.query(
          COUNT_BY_CLIENT,
          (row, index) -> orders.put(new ClientId(row.getObject(1, UUID.class)), row.getInt(2)),
          new Parameter("uuid", uuids));
    }
    return orders;
  }

  /** Stores accounts opened in this batch, each as the batch left it. */
  public void insert(Collection<AccountOpened> openings, Map<AccountId, Account> current) {
    CopyRows rows = new CopyRows(INSERTED_COLUMNS, openings.size());
    for (AccountOpened opening : openings) {
      Account account = current.getOrDefault(opening.account().id(), opening.account());
      rows.row()
          .uuid(account.id().value())
          .uuid(account.owner() == null ? null : account.owner().value())
          .text(opening.number().toString())
          .text(opening.iban())
          .text(account.currency().getCurrencyCode())
          .text(account.type().word())
          .text(opening.name())
          .text(account.status().word())
          .integer(opening.order())
          .bigint(account.balance().minorUnits())
          .bigint(account.held().minorUnits())
          .bigint(account.overdraftLimit().minorUnits())
          .text(opening.metadata())
          .instant(opening.openedAt())
          .bigint(account.version())
          .bigint(account.revision())
          .bigint(Micros.of(account.lastPostedAt()));
    }
    statements.copy(INSERT, rows);
  }

  /** Stores what changed on locked accounts. */
  public void update(Collection<Account> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    int count = accounts.size();
    UUID[] ids = new UUID[count];
    long[][] columns = new long[5][count];
    int i = 0;
    for (Account account : accounts) {
      ids[i] = account.id().value();
      columns[0][i] = account.balance().minorUnits();
      columns[1][i] = account.held().minorUnits();
      columns[2][i] = account.version();
      columns[3][i] = account.revision();
      columns[4][i] = Micros.of(account.lastPostedAt());
      i++;
    }
    statements.update(
        UPDATE,
        count,
        new Parameter("uuid", ids),
        new Parameter("int8", columns[0]),
        new Parameter("int8", columns[1]),
        new Parameter("int8", columns[2]),
        new Parameter("int8", columns[3]),
        new Parameter("int8", columns[4]));
  }

  private static Account read(ResultSet row) throws SQLException {
    @Nullable UUID owner = row.getObject(2, UUID.class);
    Currency currency = Currency.getInstance(row.getString(5));
    return new Account(
        new AccountId(row.getObject(1, UUID.class)),
        owner == null ? null : new ClientId(owner),
        AccountType.of(row.getString(3)),
        AccountStatus.of(row.getString(4)),
        new Money(row.getLong(6), currency),
        new Money(row.getLong(7), currency),
        new Money(row.getLong(8), currency),
        row.getLong(9),
        row.getLong(10),
        Micros.toInstant(row.getLong(11)));
  }
}

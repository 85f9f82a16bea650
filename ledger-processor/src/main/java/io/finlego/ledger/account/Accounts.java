package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.processing.postgres.Micros;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code account}. {@link AccountWrites} writes to the table. */
@Table
public final class Accounts {

  /**
   * Locks rows in the order of their ids. The query has no join, because a join could change the
   * order of the locks.
   */
  private static final String LOCK =
      """
      select id, client_id, type, status, currency, balance, held, overdraft_limit, version, revision, last_posted_micros,
        restriction
      from account
      where id = any(?)
      order by id
      for update
      """;

  private static final String DETAILS =
      """
      select id, account_number, iban, name, sort_order, case when id = any(?) then metadata end, opened_at, closed_at
      from account
      where id = any(?)
      """;

  private static final String ACCOUNT_IDS_OF_OWNERS =
      "select id from account where client_id = any(?)";

  private static final String NEXT_SORT_ORDERS =
      """
      select client_id, max(sort_order) + 1
      from account
      where client_id = any(?)
      group by client_id
      """;

  private final Statements statements;

  public Accounts(Statements statements) {
    this.statements = statements;
  }

  /** Reads the accounts and locks their rows until the transaction ends. Leaves out unknown ids. */
  public List<Account> lock(Collection<AccountId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return statements.query(LOCK, (row, _) -> read(row), Parameter.ids(ids, AccountId::value));
  }

  /**
   * For each owner, the place of the owner's next account in the owner's list. Leaves out owners
   * without accounts. The caller must hold the locks on the owners' standings, so that no other
   * batch opens or reorders accounts of the same owners.
   */
  public Map<ClientId, Integer> nextSortOrders(Collection<ClientId> owners) {
    Map<ClientId, Integer> sortOrders = new HashMap<>();
    if (!owners.isEmpty()) {
      statements.query(
          NEXT_SORT_ORDERS,
          (row, _) -> sortOrders.put(new ClientId(row.getObject(1, UUID.class)), row.getInt(2)),
          Parameter.ids(owners, ClientId::value));
    }
    return sortOrders;
  }

  /**
   * The details of these accounts. Leaves out unknown ids.
   *
   * @param idsWithMetadata those accounts whose metadata is needed. For the others the details have
   *     none, because all metadata of a client's accounts together may be very large
   */
  public Map<AccountId, AccountDetails> details(
      Collection<AccountId> ids, Collection<AccountId> idsWithMetadata) {
    Map<AccountId, AccountDetails> details = new HashMap<>();
    if (!ids.isEmpty()) {
      statements.query(
          DETAILS,
          (row, _) -> details.put(new AccountId(row.getObject(1, UUID.class)), readDetails(row)),
          Parameter.ids(idsWithMetadata, AccountId::value),
          Parameter.ids(ids, AccountId::value));
    }
    return details;
  }

  /** The ids of all accounts of these owners, including closed ones. */
  public List<AccountId> idsOwnedBy(Collection<ClientId> owners) {
    if (owners.isEmpty()) {
      return List.of();
    }
    return statements.query(
        ACCOUNT_IDS_OF_OWNERS,
        (row, _) -> new AccountId(row.getObject(1, UUID.class)),
        Parameter.ids(owners, ClientId::value));
  }

  private static Account read(ResultSet row) throws SQLException {
    @Nullable UUID ownerId = row.getObject(2, UUID.class);
    Currency currency = Currency.of(row.getString(5));
    return new Account(
        new AccountId(row.getObject(1, UUID.class)),
        ownerId == null ? null : new ClientId(ownerId),
        AccountType.of(row.getString(3)),
        AccountStatus.of(row.getString(4)),
        new Money(row.getLong(6), currency),
        new Money(row.getLong(7), currency),
        new Money(row.getLong(8), currency),
        Restriction.of(row.getString(12)),
        row.getLong(9),
        row.getLong(10),
        Micros.toInstant(row.getLong(11)));
  }

  private static AccountDetails readDetails(ResultSet row) throws SQLException {
    OffsetDateTime closedAt = row.getObject(8, OffsetDateTime.class);
    return new AccountDetails(
        new AccountNumber(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        closedAt == null ? null : closedAt.toInstant());
  }
}

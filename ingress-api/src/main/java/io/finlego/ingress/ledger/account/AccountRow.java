package io.finlego.ingress.ledger.account;

import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.instantOrNull;
import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidOrNull;

import io.finlego.kernel.Currency;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads accounts from rows of the ledger's view of accounts. */
final class AccountRow {

  /** The columns to select for an account. The view of accounts must have the alias {@code a}. */
  static final String COLUMNS =
      """
      a.id, a.client_id, a.account_number, a.iban, a.currency, a.type, a.name, a.status,
      a.sort_order, a.balance, a.held, a.overdraft_limit, a.metadata, a.opened_at, a.closed_at,
      a.version\
      """;

  /**
   * The accounts as of a past instant, as an SQL relation. Balances and versions are those at the
   * instant {@code :at}. All other columns have their current values; see {@link Account#asOf}.
   */
  static final String ACCOUNTS_AT_INSTANT =
      """
      (select v.id, v.client_id, v.account_number, v.iban, v.currency, v.type, v.name, v.status,
          v.sort_order, coalesce(e.balance_after, 0) as balance, v.held, v.overdraft_limit,
          v.metadata, v.opened_at, v.closed_at, coalesce(e.version, 0) as version
        from ledger.account_view v
        left join lateral ledger.entry_at(v.id, :at) e on true)\
      """;

  private AccountRow() {}

  static Account account(ResultSet row, int rowNumber) throws SQLException {
    Account.Funds funds =
        new Account.Funds(
            row.getLong("balance"),
            row.getLong("held"),
            row.getLong("overdraft_limit"),
            Currency.of(row.getString("currency")));
    return new Account(
        uuid(row, "id"),
        uuidOrNull(row, "client_id"),
        row.getString("account_number"),
        row.getString("iban"),
        row.getString("currency"),
        row.getString("type"),
        row.getString("name"),
        row.getString("status"),
        row.getInt("sort_order"),
        funds.balanceInMajor(),
        funds.heldInMajor(),
        funds.availableInMajor(),
        funds.overdraftLimitInMajor(),
        row.getString("metadata"),
        instant(row, "opened_at"),
        instantOrNull(row, "closed_at"),
        row.getLong("version"),
        null);
  }
}

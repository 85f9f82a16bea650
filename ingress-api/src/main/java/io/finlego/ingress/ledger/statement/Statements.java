package io.finlego.ingress.ledger.statement;

import static io.finlego.ingress.http.query.Columns.dateOrNull;
import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidOrNull;

import io.finlego.ingress.access.personal.SealedColumns;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads statements from the ledger's views. Does not use {@code ScopedReads}, because each
 * statement is read on its own connection. This is safe because only systems may read statements,
 * and systems may see every row.
 */
@Component
final class Statements {

  /**
   * Selects the account with its opening and closing balances. Returns no row if the account does
   * not exist.
   */
  private static final String SELECT_STATEMENT =
      """
      select a.id, a.client_id, a.account_number, a.iban, a.currency, a.type, a.name,
        c.sealed_name, c.key_id, c.master_key, c.wrapped,
        coalesce(opening.version, 0) as opening_version,
        coalesce(opening.balance_after, 0) as opening_balance,
        coalesce(closing.version, 0) as closing_version,
        coalesce(closing.balance_after, 0) as closing_balance,
        a.opened_at, first.booking_date as first_booking_date, now() as created_at
      from ledger.account_view a
      left join client.client_view c on c.id = a.client_id
      left join ledger.entry_view first on first.account_id = a.id and first.version = 1
      left join lateral ledger.entry_on(a.id, cast(? as date) - 1) opening on true
      left join lateral ledger.entry_on(a.id, cast(? as date)) closing on true
      where a.id = ?
      """;

  private final StatementConnections connections;
  private final SealedColumns sealedColumns;
  private final StatementMovements movements;
  private final BookingDays days;
  private final String institutionName;

  Statements(
      StatementConnections connections,
      SealedColumns sealedColumns,
      StatementMovements movements,
      BookingDays days,
      StatementSettings settings) {
    this.connections = connections;
    this.sealedColumns = sealedColumns;
    this.movements = movements;
    this.days = days;
    this.institutionName = settings.institutionName();
  }

  /**
   * Opens a connection and reads the statement as of now. The caller must close the result.
   *
   * @throws io.finlego.ingress.http.result.ApiException 404 if the account does not exist
   */
  OpenStatement open(ReadScope.Everything scope, StatementRequest request) {
    return OpenStatement.of(connections.open(), this, movements, request);
  }

  /** The statement without its movements; empty if the account does not exist. */
  Optional<Statement> find(JdbcTemplate jdbc, StatementRequest request) {
    LocalDate from = request.from();
    LocalDate to = request.to();
    return jdbc
        .query(
            SELECT_STATEMENT,
            (row, _) -> statement(row, from, to),
            from,
            to,
            request.accountId().value())
        .stream()
        .findFirst();
  }

  private Statement statement(ResultSet row, LocalDate from, LocalDate to) throws SQLException {
    Currency currency = Currency.of(row.getString("currency"));
    UUID clientId = uuidOrNull(row, "client_id");
    StatementAccount account =
        new StatementAccount(
            uuid(row, "id"),
            clientId,
            row.getString("account_number"),
            row.getString("iban"),
            row.getString("currency"),
            row.getString("type"),
            row.getString("name"),
            clientId == null
                ? institutionName
                : sealedColumns.open(row, "sealed_name", Purpose.NAME));
    return new Statement(
        account,
        from,
        to,
        firstDay(row),
        instant(row, "created_at"),
        new Statement.VersionedBalance(
            row.getLong("opening_version"), new Money(row.getLong("opening_balance"), currency)),
        new Statement.VersionedBalance(
            row.getLong("closing_version"), new Money(row.getLong("closing_balance"), currency)));
  }

  /**
   * The day on which the account was opened, or the booking date of its first entry if that is
   * earlier. The booking date can be earlier only if the time zone of the booking days was changed
   * after the first entry.
   */
  private LocalDate firstDay(ResultSet row) throws SQLException {
    LocalDate openingDay = days.dayOf(instant(row, "opened_at"));
    LocalDate firstBookingDate = dateOrNull(row, "first_booking_date");
    return firstBookingDate == null || openingDay.isBefore(firstBookingDate)
        ? openingDay
        : firstBookingDate;
  }
}

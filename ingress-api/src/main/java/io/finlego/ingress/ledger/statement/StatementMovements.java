package io.finlego.ingress.ledger.statement;

import static io.finlego.ingress.http.query.Columns.dateOrNull;
import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidOrNull;

import io.finlego.ingress.access.personal.SealedColumns;
import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Reads the movements between the opening and the closing balance of a statement, on the
 * statement's own connection.
 */
@Component
final class StatementMovements {

  private static final String SELECT_MOVEMENTS =
      """
      select m.version, m.booking_date, coalesce(m.value_date, m.booking_date) as value_date,
        m.posted_at, m.side, m.amount, m.balance_after, m.type,
        coalesce(nullif(m.description, ''), p.description) as description,
        m.transaction_id, m.payment_id, p.external_id, m.counterparty_id,
        o.account_number as other_number, o.iban as other_iban,
        o.name as other_name, o.client_id as other_client_id, c.sealed_name, c.key_id, c.master_key,
        c.wrapped
      from ledger.movement_view m
      left join ledger.account_view o on o.id = m.counterparty_id
      left join client.client_view c on c.id = o.client_id
      left join ledger.payment_view p on p.id = m.payment_id
      where m.account_id = ? and m.version > ? and m.version <= ?
      order by m.version
      """;

  private static final String SELECT_COUNTERPARTY_CLIENTS =
      """
      select c.sealed_name, c.key_id, c.master_key, c.wrapped
      from (select distinct m.counterparty_id
        from ledger.movement_view m
        where m.account_id = ? and m.version > ? and m.version <= ?) d
      join ledger.account_view o on o.id = d.counterparty_id
      join client.client_view c on c.id = o.client_id
      """;

  private static final String SELECT_GREATEST_AMOUNT =
      """
      select coalesce(max(e.amount), 0)
      from ledger.entry_view e
      where e.account_id = ? and e.version > ? and e.version <= ?
      """;

  private static final String SELECT_TURNOVER =
      """
      select coalesce(sum(e.amount) filter (where e.side = 'debit'), 0) as debit,
        coalesce(sum(e.amount) filter (where e.side = 'credit'), 0) as credit
      from ledger.entry_view e
      where e.account_id = ? and e.version > ? and e.version <= ?
      """;

  private final SealedColumns sealedColumns;

  StatementMovements(SealedColumns sealedColumns) {
    this.sealedColumns = sealedColumns;
  }

  /** Passes each movement to the consumer, in the order of posting. */
  void forEach(JdbcTemplate jdbc, Statement statement, Consumer<Movement> consumer) {
    Currency currency = statement.opening().balance().currency();
    ClientNames names = new ClientNames(sealedColumns);
    RowCallbackHandler rowHandler = row -> consumer.accept(movement(row, currency, names));
    jdbc.query(
        SELECT_MOVEMENTS,
        rowHandler,
        statement.account().id(),
        statement.opening().version(),
        statement.closing().version());
  }

  /** The names of all clients who are counterparties, without duplicates. */
  Set<String> counterpartyClientNames(JdbcTemplate jdbc, Statement statement) {
    ClientNames names = new ClientNames(sealedColumns);
    Set<String> clientNames = new HashSet<>();
    RowCallbackHandler rowHandler =
        row -> {
          String clientName = names.of(row);
          if (clientName != null) {
            clientNames.add(clientName);
          }
        };
    jdbc.query(
        SELECT_COUNTERPARTY_CLIENTS,
        rowHandler,
        statement.account().id(),
        statement.opening().version(),
        statement.closing().version());
    return clientNames;
  }

  Money greatestAmount(JdbcTemplate jdbc, Statement statement) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            SELECT_GREATEST_AMOUNT,
            (row, _) -> new Money(row.getLong(1), statement.opening().balance().currency()),
            statement.account().id(),
            statement.opening().version(),
            statement.closing().version()));
  }

  Turnover turnover(JdbcTemplate jdbc, Statement statement) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            SELECT_TURNOVER,
            (row, _) ->
                BalanceCheck.turnover(
                    row.getBigDecimal("debit").toBigIntegerExact(),
                    row.getBigDecimal("credit").toBigIntegerExact(),
                    statement.opening().balance().currency()),
            statement.account().id(),
            statement.opening().version(),
            statement.closing().version()));
  }

  private static Movement movement(ResultSet row, Currency currency, ClientNames names)
      throws SQLException {
    boolean belongsToInstitution = uuidOrNull(row, "other_client_id") == null;
    return new Movement(
        row.getLong("version"),
        Objects.requireNonNull(dateOrNull(row, "booking_date")),
        Objects.requireNonNull(dateOrNull(row, "value_date")),
        instant(row, "posted_at"),
        Side.of(row.getString("side")),
        new Money(row.getLong("amount"), currency),
        new Money(row.getLong("balance_after"), currency),
        new Counterparty(
            uuid(row, "counterparty_id"),
            row.getString("other_number"),
            row.getString("other_iban"),
            belongsToInstitution ? row.getString("other_name") : names.of(row),
            belongsToInstitution),
        row.getString("type"),
        row.getString("description"),
        uuid(row, "transaction_id"),
        uuid(row, "payment_id"),
        row.getString("external_id"));
  }
}

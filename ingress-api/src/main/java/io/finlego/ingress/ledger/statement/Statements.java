package io.finlego.ingress.ledger.statement;

import static io.finlego.ingress.http.query.Columns.dateOrNull;
import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidOrNull;

import io.finlego.ingress.access.personal.SealedColumns;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger's published data for statements. It does not use {@code ScopedReads}, because
 * its rows must come from a connection of their own. Statements are for systems only, which may see
 * every row.
 */
@Component
final class Statements {

  /**
   * The account with its opening and closing positions, each found by key. No row if the account
   * does not exist.
   */
  private static final String HEAD =
      """
      select a.id, a.client_id, a.account_number, a.iban, a.currency, a.type, a.name,
        c.sealed_name, c.key_id, c.master_key, c.wrapped,
        coalesce(opening.version, 0) as opening_version,
        coalesce(opening.balance_after, 0) as opening_balance,
        coalesce(closing.version, 0) as closing_version,
        coalesce(closing.balance_after, 0) as closing_balance,
        now() as created_at
      from ledger.account_view a
      left join client.client_view c on c.id = a.client_id
      left join lateral ledger.entry_on(a.id, cast(? as date) - 1) opening on true
      left join lateral ledger.entry_on(a.id, cast(? as date)) closing on true
      where a.id = ?
      """;

  private static final String MOVEMENTS =
      """
      select m.version, m.booking_date, coalesce(m.value_date, m.booking_date) as value_date,
        m.posted_at, m.side, m.amount, m.balance_after, m.type, m.description,
        m.transaction_id, m.payment_id, p.external_id, m.counterparty_id,
        o.account_number as other_number, o.iban as other_iban,
        o.name as other_name, c.sealed_name, c.key_id, c.master_key, c.wrapped
      from ledger.movement_view m
      left join ledger.account_view o on o.id = m.counterparty_id
      left join client.client_view c on c.id = o.client_id
      left join ledger.payment_view p on p.id = m.payment_id
      where m.account_id = ? and m.version > ? and m.version <= ?
      order by m.version
      """;

  private static final String COUNTERPARTIES =
      """
      select o.name as other_name, c.sealed_name, c.key_id, c.master_key, c.wrapped
      from (select distinct m.counterparty_id
        from ledger.movement_view m
        where m.account_id = ? and m.version > ? and m.version <= ?) d
      join ledger.account_view o on o.id = d.counterparty_id
      left join client.client_view c on c.id = o.client_id
      """;

  private static final String TURNOVER =
      """
      select coalesce(sum(e.amount) filter (where e.side = 'debit'), 0) as debit,
        coalesce(sum(e.amount) filter (where e.side = 'credit'), 0) as credit
      from ledger.entry_view e
      where e.account_id = ? and e.version > ? and e.version <= ?
      """;

  private final StatementConnections connections;
  private final SealedColumns sealedColumns;
  private final String institution;

  Statements(
      StatementConnections connections, SealedColumns sealedColumns, StatementSettings settings) {
    this.connections = connections;
    this.sealedColumns = sealedColumns;
    this.institution = settings.institutionName();
  }

  /**
   * The statement as of now. The caller must close it.
   *
   * @throws io.finlego.ingress.http.result.ApiException 404 if the account does not exist
   */
  OpenStatement open(ReadScope.Everything scope, StatementRequest request) {
    return OpenStatement.of(connections.open(), this, request);
  }

  List<Statement> head(JdbcTemplate jdbc, StatementRequest request) {
    LocalDate from = request.from();
    LocalDate to = request.to();
    return jdbc.query(
        HEAD, (row, _) -> statement(row, from, to), from, to, request.accountId().value());
  }

  void movements(JdbcTemplate jdbc, Statement statement, Consumer<Movement> next) {
    Currency currency = statement.opening().balance().currency();
    ClientNames names = new ClientNames(sealedColumns);
    RowCallbackHandler rowHandler = row -> next.accept(movement(row, currency, names));
    jdbc.query(
        MOVEMENTS,
        rowHandler,
        statement.account().id(),
        statement.opening().version(),
        statement.closing().version());
  }

  /** The names of all counterparties, in any order. */
  Set<String> counterpartyNames(JdbcTemplate jdbc, Statement statement) {
    ClientNames names = new ClientNames(sealedColumns);
    Set<String> all = new HashSet<>();
    RowCallbackHandler each =
        row -> {
          String client = names.of(row);
          all.add(client == null ? row.getString("other_name") : client);
        };
    jdbc.query(
        COUNTERPARTIES,
        each,
        statement.account().id(),
        statement.opening().version(),
        statement.closing().version());
    return all;
  }

  Turnover turnover(JdbcTemplate jdbc, Statement statement) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            TURNOVER,
            (row, _) ->
                Reckoning.turnover(
                    row.getBigDecimal("debit").toBigIntegerExact(),
                    row.getBigDecimal("credit").toBigIntegerExact(),
                    statement.opening().balance().currency()),
            statement.account().id(),
            statement.opening().version(),
            statement.closing().version()));
  }

  private Statement statement(ResultSet row, LocalDate from, LocalDate to) throws SQLException {
    Currency currency = Currency.of(row.getString("currency"));
    String client = sealedColumns.open(row, "sealed_name", Purpose.NAME);
    StatementAccount account =
        new StatementAccount(
            uuid(row, "id"),
            uuidOrNull(row, "client_id"),
            row.getString("account_number"),
            row.getString("iban"),
            row.getString("currency"),
            row.getString("type"),
            row.getString("name"),
            client == null ? institution : client);
    return new Statement(
        account,
        from,
        to,
        instant(row, "created_at"),
        new Statement.Position(
            row.getLong("opening_version"), new Money(row.getLong("opening_balance"), currency)),
        new Statement.Position(
            row.getLong("closing_version"), new Money(row.getLong("closing_balance"), currency)));
  }

  private static Movement movement(ResultSet row, Currency currency, ClientNames names)
      throws SQLException {
    String client = names.of(row);
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
            client == null ? row.getString("other_name") : client),
        row.getString("type"),
        row.getString("description"),
        uuid(row, "transaction_id"),
        uuid(row, "payment_id"),
        row.getString("external_id"));
  }
}

package io.finlego.ingress.ledger.reports;

import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidArray;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Calculates the daily balances of accounts from the ledger's entries. */
@Component
final class LedgerDays {

  /** Selects the balance of each account before the period, from its entries up to a version. */
  private static final String SELECT_OPENINGS =
      """
      select a.id, a.currency, p.version, coalesce((
          select e.balance_after
          from ledger.entry_view e
          where e.account_id = a.id and e.version = least(p.version,
            coalesce((select o.version from ledger.entry_on(a.id, cast(:before as date)) o), 0))),
          0) as opening
      from unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) p (id, version)
      join ledger.account_view a on a.id = p.id
      """;

  /** Selects the days of each account in the period, from its entries up to a version. */
  private static final String SELECT_DAYS =
      """
      select a.id, a.currency, p.version, d.booking_date, d.debit, d.credit, d.closing, d.entries
      from unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) p (id, version)
      join ledger.account_view a on a.id = p.id
      cross join lateral (
        select
          coalesce((select o.version from ledger.entry_on(a.id, cast(:before as date)) o), 0) as after,
          least(p.version,
            coalesce((select o.version from ledger.entry_on(a.id, cast(:to as date)) o), 0)) as last
        offset 0) v
      cross join lateral (
        select e.booking_date,
          coalesce(sum(e.amount) filter (where e.side = 'debit'), 0) as debit,
          coalesce(sum(e.amount) filter (where e.side = 'credit'), 0) as credit,
          (array_agg(e.balance_after order by e.version desc))[1] as closing,
          count(*) as entries
        from ledger.entry_view e
        where e.account_id = a.id and e.version > v.after and e.version <= v.last
        group by e.booking_date) d
      """;

  private static final String SELECT_ACCOUNTS_AFTER =
      "select a.id from ledger.account_view a where a.id > :after order by a.id limit :limit";

  private final ScopedReads reads;

  LedgerDays(ScopedReads reads) {
    this.reads = reads;
  }

  /**
   * The account ids that follow the id {@code after} in the order of ids. Returns at most {@code
   * limit} ids.
   */
  List<UUID> accountIdsAfter(ReadScope.Everything scope, UUID after, int limit) {
    return reads
        .sql(scope, SELECT_ACCOUNTS_AFTER)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> uuid(row, "id"))
        .list();
  }

  /**
   * All days of the period for each account that exists. The days without movements are included.
   *
   * @param versions a version for each account id. Entries of the account with a higher version are
   *     left out
   * @param from the first day
   * @param to the last day
   */
  List<DailyBalance> dailyBalances(
      ReadScope.Everything scope, Map<UUID, Long> versions, LocalDate from, LocalDate to) {
    return reads.inOneSnapshot(() -> daysInSnapshot(scope, versions, from, to));
  }

  private List<DailyBalance> daysInSnapshot(
      ReadScope.Everything scope, Map<UUID, Long> versions, LocalDate from, LocalDate to) {
    Map<UUID, Map<LocalDate, DailyBalance>> daysByAccountId =
        daysWithMovements(scope, versions, from, to);
    List<DailyBalance> days = new ArrayList<>();
    for (DailyBalance dayBefore : daysBeforePeriod(scope, versions, from)) {
      DailyBalance previousDay = dayBefore;
      for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
        DailyBalance day = daysByAccountId.getOrDefault(dayBefore.accountId(), Map.of()).get(date);
        previousDay =
            day == null ? previousDay.withoutMovementsOn(date) : day.openedWith(previousDay);
        days.add(previousDay);
      }
    }
    return days;
  }

  private List<DailyBalance> daysBeforePeriod(
      ReadScope.Everything scope, Map<UUID, Long> versions, LocalDate from) {
    return statement(scope, SELECT_OPENINGS, versions, from)
        .query((row, _) -> dayBeforePeriod(row, from))
        .list();
  }

  private Map<UUID, Map<LocalDate, DailyBalance>> daysWithMovements(
      ReadScope.Everything scope, Map<UUID, Long> versions, LocalDate from, LocalDate to) {
    Map<UUID, Map<LocalDate, DailyBalance>> daysByAccountId = new HashMap<>();
    statement(scope, SELECT_DAYS, versions, from)
        .param("to", to)
        .query((row, _) -> dayWithMovements(row))
        .list()
        .forEach(
            day ->
                daysByAccountId
                    .computeIfAbsent(day.accountId(), _ -> new HashMap<>())
                    .put(day.date(), day));
    return daysByAccountId;
  }

  private StatementSpec statement(
      ReadScope.Everything scope, String sql, Map<UUID, Long> versions, LocalDate from) {
    List<UUID> ids = List.copyOf(versions.keySet());
    return reads
        .sql(scope, sql)
        .param("ids", uuidArray(ids))
        .param(
            "versions", ids.stream().map(versions::get).map(String::valueOf).toArray(String[]::new))
        .param("before", from.minusDays(1));
  }

  /** The day before the period. Its closing balance is the opening balance of the period. */
  private static DailyBalance dayBeforePeriod(ResultSet row, LocalDate from) throws SQLException {
    Currency currency = Currency.of(row.getString("currency"));
    BigDecimal zero = new Money(0, currency).toMajor();
    BigDecimal balance = new Money(row.getLong("opening"), currency).toMajor();
    return new DailyBalance(
        uuid(row, "id"),
        from.minusDays(1),
        currency.code(),
        balance,
        zero,
        zero,
        balance,
        0,
        row.getLong("version"),
        null);
  }

  /**
   * A day with movements. Its opening balance is not correct yet, because the row has none. {@link
   * DailyBalance#openedWith} corrects it.
   */
  private static DailyBalance dayWithMovements(ResultSet row) throws SQLException {
    Currency currency = Currency.of(row.getString("currency"));
    int decimals = currency.decimals();
    BigDecimal closingBalance = new Money(row.getLong("closing"), currency).toMajor();
    return new DailyBalance(
        uuid(row, "id"),
        row.getObject("booking_date", LocalDate.class),
        currency.code(),
        closingBalance,
        row.getBigDecimal("debit").movePointLeft(decimals).setScale(decimals),
        row.getBigDecimal("credit").movePointLeft(decimals).setScale(decimals),
        closingBalance,
        row.getLong("entries"),
        row.getLong("version"),
        null);
  }
}

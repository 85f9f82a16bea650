package io.finlego.ingress.ledger.reports;

import static io.finlego.ingress.http.query.Columns.array;
import static io.finlego.ingress.http.query.Columns.uuid;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calculates the daily balances of accounts from the ledger's entries. */
@Component
final class LedgerDays {

  private static final String SELECT_OPENINGS =
      """
      select a.id, a.currency, coalesce((select balance_after from ledger.entry_on(a.id, :before)), 0) as opening
      from ledger.account_view a
      where a.id = any(cast(:ids as uuid[]))
      """;

  private static final String SELECT_DAYS =
      """
      select a.id, a.currency, d.booking_date, d.debit, d.credit, d.closing, d.entries
      from ledger.account_view a
      cross join lateral ledger.entry_days(a.id, :from, :to) d
      where a.id = any(cast(:ids as uuid[]))
      """;

  private static final String SELECT_ACCOUNTS_AFTER =
      "select a.id from ledger.account_view a where a.id > :after order by a.id limit :limit";

  private final ScopedReads reads;

  LedgerDays(ScopedReads reads) {
    this.reads = reads;
  }

  /**
   * The ids of the accounts that follow the id {@code after} in the order of ids. The limit bounds
   * their number.
   */
  List<UUID> accountsAfter(ReadScope.Everything scope, UUID after, int limit) {
    return reads
        .sql(scope, SELECT_ACCOUNTS_AFTER)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> uuid(row, "id"))
        .list();
  }

  /**
   * All days of the period for each of the accounts that exists, also the days without movements.
   *
   * @param from the first day
   * @param to the last day
   */
  List<DailyBalance> of(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from, LocalDate to) {
    return reads.inOneSnapshot(() -> daysInSnapshot(scope, accountIds, from, to));
  }

  private List<DailyBalance> daysInSnapshot(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from, LocalDate to) {
    Map<UUID, Map<LocalDate, DailyBalance>> daysById =
        daysWithMovements(scope, accountIds, from, to);
    List<DailyBalance> days = new ArrayList<>();
    for (DailyBalance opening : openings(scope, accountIds, from)) {
      DailyBalance previousDay = opening;
      for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
        DailyBalance day = daysById.getOrDefault(opening.accountId(), Map.of()).get(date);
        previousDay =
            day == null ? previousDay.withoutMovementsOn(date) : day.openedWith(previousDay);
        days.add(previousDay);
      }
    }
    return days;
  }

  private List<DailyBalance> openings(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from) {
    return reads
        .sql(scope, SELECT_OPENINGS)
        .param("ids", array(accountIds))
        .param("before", from.minusDays(1))
        .query((row, _) -> opening(row, from))
        .list();
  }

  private Map<UUID, Map<LocalDate, DailyBalance>> daysWithMovements(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from, LocalDate to) {
    Map<UUID, Map<LocalDate, DailyBalance>> daysById = new HashMap<>();
    reads
        .sql(scope, SELECT_DAYS)
        .param("ids", array(accountIds))
        .param("from", from)
        .param("to", to)
        .query((row, _) -> day(row))
        .list()
        .forEach(
            day ->
                daysById
                    .computeIfAbsent(day.accountId(), _ -> new HashMap<>())
                    .put(day.date(), day));
    return daysById;
  }

  /** The day before the period. Its closing balance is the opening balance of the period. */
  private static DailyBalance opening(ResultSet row, LocalDate from) throws SQLException {
    Currency currency = Currency.of(row.getString("currency"));
    BigDecimal zero = new Money(0, currency).toMajor();
    BigDecimal balance = new Money(row.getLong("opening"), currency).toMajor();
    return new DailyBalance(
        uuid(row, "id"), from.minusDays(1), currency.code(), balance, zero, zero, balance, 0);
  }

  /**
   * A day with movements. Its opening balance is not correct yet, because the row has none. {@link
   * DailyBalance#openedWith} corrects it.
   */
  private static DailyBalance day(ResultSet row) throws SQLException {
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
        row.getLong("entries"));
  }
}

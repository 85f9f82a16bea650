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
   * The ids of the next accounts after {@code lastId}, in the order of ids. Returns at most {@code
   * limit} ids.
   */
  List<UUID> accountIdsAfter(ReadScope.Everything scope, UUID lastId, int limit) {
    return reads
        .sql(scope, SELECT_ACCOUNTS_AFTER)
        .param("after", lastId)
        .param("limit", limit)
        .query((row, _) -> uuid(row, "id"))
        .list();
  }

  /**
   * The daily balances of the accounts for all days of the period, including days without
   * movements. Ignores ids of accounts that do not exist.
   *
   * @param from the first day
   * @param to the last day
   */
  List<DailyBalance> dailyBalances(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from, LocalDate to) {
    return reads.inOneSnapshot(() -> daysInSnapshot(scope, accountIds, from, to));
  }

  private List<DailyBalance> daysInSnapshot(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from, LocalDate to) {
    Map<UUID, Map<LocalDate, DailyBalance>> daysByAccountId =
        daysWithMovements(scope, accountIds, from, to);
    List<DailyBalance> days = new ArrayList<>();
    for (DailyBalance dayBefore : daysBeforePeriod(scope, accountIds, from)) {
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
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from) {
    return reads
        .sql(scope, SELECT_OPENINGS)
        .param("ids", uuidArray(accountIds))
        .param("before", from.minusDays(1))
        .query((row, _) -> dayBeforePeriod(row, from))
        .list();
  }

  private Map<UUID, Map<LocalDate, DailyBalance>> daysWithMovements(
      ReadScope.Everything scope, Collection<UUID> accountIds, LocalDate from, LocalDate to) {
    Map<UUID, Map<LocalDate, DailyBalance>> daysByAccountId = new HashMap<>();
    reads
        .sql(scope, SELECT_DAYS)
        .param("ids", uuidArray(accountIds))
        .param("from", from)
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

  /** The day before the period. Its closing balance is the opening balance of the period. */
  private static DailyBalance dayBeforePeriod(ResultSet row, LocalDate from) throws SQLException {
    Currency currency = Currency.of(row.getString("currency"));
    BigDecimal zero = new Money(0, currency).toMajor();
    BigDecimal balance = new Money(row.getLong("opening"), currency).toMajor();
    return new DailyBalance(
        uuid(row, "id"), from.minusDays(1), currency.code(), balance, zero, zero, balance, 0);
  }

  /**
   * A day with movements. Its opening balance is not correct yet, because the row does not contain
   * the opening balance. {@link DailyBalance#openedWith} corrects it.
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
        row.getLong("entries"));
  }
}

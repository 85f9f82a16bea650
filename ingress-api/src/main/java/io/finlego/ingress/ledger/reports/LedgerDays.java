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

/** Derives the days of accounts from the ledger's own entries. */
@Component
final class LedgerDays {

  private static final String OPENINGS =
      """
      select a.id, a.currency, coalesce((select balance_after from ledger.entry_on(a.id, :before)), 0) as opening
      from ledger.account_view a
      where a.id = any(cast(:ids as uuid[]))
      """;

  private static final String DAYS =
      """
      select a.id, a.currency, d.booking_date, d.debit, d.credit, d.closing, d.entries
      from ledger.account_view a
      cross join lateral ledger.entry_days(a.id, :from, :to) d
      where a.id = any(cast(:ids as uuid[]))
      """;

  private static final String NEXT =
      "select a.id from ledger.account_view a where a.id > :after order by a.id limit :limit";

  private final ScopedReads reads;

  LedgerDays(ScopedReads reads) {
    this.reads = reads;
  }

  /**
   * The accounts whose ids follow the id {@code after}, in the order of ids, at most {@code limit}.
   */
  List<UUID> accountsAfter(ReadScope.Everything scope, UUID after, int limit) {
    return reads
        .sql(scope, NEXT)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> uuid(row, "id"))
        .list();
  }

  /** All days of the period for each existing account, including days without movements. */
  List<DailyBalance> of(
      ReadScope.Everything scope, Collection<UUID> accounts, LocalDate from, LocalDate to) {
    Map<UUID, Map<LocalDate, DailyBalance>> booked = booked(scope, accounts, from, to);
    List<DailyBalance> days = new ArrayList<>();
    for (DailyBalance opening : openings(scope, accounts, from)) {
      DailyBalance previousDay = opening;
      for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
        DailyBalance day = booked.getOrDefault(opening.accountId(), Map.of()).get(date);
        previousDay = day == null ? previousDay.idleOn(date) : day.after(previousDay);
        days.add(previousDay);
      }
    }
    return days;
  }

  private List<DailyBalance> openings(
      ReadScope.Everything scope, Collection<UUID> accounts, LocalDate from) {
    return reads
        .sql(scope, OPENINGS)
        .param("ids", array(accounts))
        .param("before", from.minusDays(1))
        .query((row, _) -> opening(row, from))
        .list();
  }

  private Map<UUID, Map<LocalDate, DailyBalance>> booked(
      ReadScope.Everything scope, Collection<UUID> accounts, LocalDate from, LocalDate to) {
    Map<UUID, Map<LocalDate, DailyBalance>> booked = new HashMap<>();
    reads
        .sql(scope, DAYS)
        .param("ids", array(accounts))
        .param("from", from)
        .param("to", to)
        .query((row, _) -> day(row))
        .list()
        .forEach(
            day ->
                booked.computeIfAbsent(day.accountId(), _ -> new HashMap<>()).put(day.date(), day));
    return booked;
  }

  /** The day before the period. Its closing balance is the balance with which the period opens. */
  private static DailyBalance opening(ResultSet row, LocalDate from) throws SQLException {
    Currency currency = Currency.of(row.getString("currency"));
    BigDecimal zero = new Money(0, currency).toMajor();
    BigDecimal balance = new Money(row.getLong("opening"), currency).toMajor();
    return new DailyBalance(
        uuid(row, "id"), from.minusDays(1), currency.code(), balance, zero, zero, balance, 0);
  }

  /** A day with movements. Its opening balance is filled in later. */
  private static DailyBalance day(ResultSet row) throws SQLException {
    Currency currency = Currency.of(row.getString("currency"));
    int decimals = currency.decimals();
    BigDecimal closing = new Money(row.getLong("closing"), currency).toMajor();
    return new DailyBalance(
        uuid(row, "id"),
        row.getObject("booking_date", LocalDate.class),
        currency.code(),
        closing,
        row.getBigDecimal("debit").movePointLeft(decimals).setScale(decimals),
        row.getBigDecimal("credit").movePointLeft(decimals).setScale(decimals),
        closing,
        row.getLong("entries"));
  }
}

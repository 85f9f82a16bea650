package io.finlego.ingress.transfer.plan;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.query.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sums up the transfers from a client's accounts in the current day and month. A posted transaction
 * counts on its booking date, and a pending transaction on the day of its creation. Fees do not
 * count.
 */
@Component
final class UsedAmounts {

  /**
   * Selects this month's entries by their versions and this month's pending transactions by their
   * ids, so that the database reads only a range of an index. Reads pending transactions only if
   * one of the accounts has a held amount.
   */
  private static final String SELECT_SUMS =
      """
      with own as materialized (
        select a.id, a.currency, a.held
        from ledger.account_view a
        where ${visible account a} and a.currency in (:currencies)
      ), used as (
        select o.currency, t.metadata ->> 'transferType' as type, e.amount, e.booking_date >= :today as today
        from own o
        cross join lateral (
          select coalesce((select s.version from ledger.entry_on(o.id, :monthStart - 1) s), 0) as version) before
        join ledger.entry_view e on e.account_id = o.id and e.version > before.version and e.side = 'debit'
        cross join lateral (
          select v.metadata, v.type from ledger.transaction_view v where v.id = e.transaction_id and ${visible transaction v} offset 0) t
        where t.type <> 'fee'
        union all
        select v.currency, v.metadata ->> 'transferType', v.amount, v.created_at >= :startOfDay
        from ledger.transaction_view v
        where exists (select 1 from own where held > 0)
          and v.status = 'pending' and ${visible transaction v} and v.type <> 'fee' and v.id >= :monthId
          and v.debit_account_id = any (array(select id from own where held > 0))
      )
      select currency, type,
        coalesce(sum(amount) filter (where today), 0) as today, count(*) filter (where today) as today_count,
        sum(amount) as month, count(*) as month_count
      from used
      where type is not null
      group by currency, type
      """;

  private final ScopedReads reads;

  UsedAmounts(ScopedReads reads) {
    this.reads = reads;
  }

  /**
   * The sums of the transfers in the current day and month.
   *
   * @param scope the scope of the client whose accounts count
   * @param currencies the currencies of the accounts that count
   * @param today the current day
   */
  Usages of(ReadScope.OwnedBy scope, Set<String> currencies, LocalDate today, BookingDays days) {
    LocalDate monthStart = today.withDayOfMonth(1);
    Map<Usages.Key, Usages.Sums> sumsByKey =
        reads
            .sql(scope, SELECT_SUMS)
            .param("currencies", currencies)
            .param("today", today)
            .param("monthStart", monthStart)
            .param("startOfDay", days.startOf(today).atOffset(ZoneOffset.UTC))
            .param("monthId", TimeOrderedIds.lowerBound(days.startOf(monthStart)))
            .query((row, _) -> Map.entry(key(row), sums(row)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Usages(sumsByKey);
  }

  private static Usages.Key key(ResultSet row) throws SQLException {
    return new Usages.Key(row.getString("currency"), row.getString("type"));
  }

  private static Usages.Sums sums(ResultSet row) throws SQLException {
    return new Usages.Sums(
        row.getBigDecimal("today"),
        row.getLong("today_count"),
        row.getBigDecimal("month"),
        row.getLong("month_count"));
  }
}

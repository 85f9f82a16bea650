package io.finlego.ledger.entry;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.ledger.account.AccountDay;
import io.finlego.ledger.account.DayPeriod;
import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table {@code entry}. Rows are only added, never changed or deleted. */
@Table
public final class Entries {

  private static final String INSERT =
      """
      copy entry (account_id, version, transaction_id, side, amount, balance_after, booking_date, posted_at)
      from stdin (format binary)
      """;

  private static final String MISSING_AMOUNTS =
      "select id, entry_sum(id) - balance, currency from account where id = any(?)";

  private static final String DAYS =
      """
      select a.id, d.booking_date, d.opening, d.debit, d.credit, d.closing, d.entries
      from unnest(?::uuid[]) a (id)
      cross join lateral entry_days(a.id, (?::date[])[1], (?::date[])[1]) d
      order by a.id, d.booking_date
      """;

  private static final int COLUMN_COUNT = 8;

  private static final Comparator<Entry> BY_PRIMARY_KEY =
      Comparator.comparing((Entry entry) -> entry.accountId().value())
          .thenComparingLong(Entry::version);

  private final Statements statements;

  public Entries(Statements statements) {
    this.statements = statements;
  }

  /**
   * The sum of the entries minus the balance, for each of these accounts. The amount is zero if the
   * balance is correct.
   */
  public Map<AccountId, Money> missingAmounts(Collection<AccountId> accounts) {
    Map<AccountId, Money> amounts = new HashMap<>();
    if (!accounts.isEmpty()) {
      statements.query(
          MISSING_AMOUNTS,
          (row, _) ->
              amounts.put(
                  new AccountId(row.getObject(1, UUID.class)),
                  new Money(row.getLong(2), Currency.of(row.getString(3)))),
          Parameter.ids(accounts, AccountId::value));
    }
    return amounts;
  }

  /**
   * The daily figures of these accounts in the period, by account, the oldest day first. Leaves out
   * days and accounts without entries.
   */
  public Map<AccountId, List<AccountDay>> days(Collection<AccountId> accounts, DayPeriod period) {
    Map<AccountId, List<AccountDay>> days = new HashMap<>();
    statements.query(
        DAYS,
        (row, _) ->
            days.computeIfAbsent(
                    new AccountId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                .add(readDay(row)),
        Parameter.ids(accounts, AccountId::value),
        new Parameter("date", new LocalDate[] {period.from()}),
        new Parameter("date", new LocalDate[] {period.to()}));
    return days;
  }

  /**
   * Inserts entries in the order of their primary key, so that the entries of one account are
   * stored together.
   */
  public void insert(Collection<Entry> entries) {
    List<Entry> sortedEntries = entries.stream().sorted(BY_PRIMARY_KEY).toList();
    statements.copy(INSERT, COLUMN_COUNT, sortedEntries, Entries::write);
  }

  private static void write(CopyRows row, Entry entry) {
    row.uuid(entry.accountId().value())
        .bigint(entry.version())
        .uuid(entry.transactionId().value())
        .text(entry.side().word())
        .bigint(entry.amount().minorUnits())
        .bigint(entry.balanceAfter().minorUnits())
        .date(entry.bookingDate())
        .instant(entry.postedAt());
  }

  private static AccountDay readDay(ResultSet row) throws SQLException {
    return new AccountDay(
        row.getObject(2, LocalDate.class),
        row.getLong(3),
        row.getBigDecimal(4).toBigIntegerExact(),
        row.getBigDecimal(5).toBigIntegerExact(),
        row.getLong(6),
        row.getLong(7));
  }
}

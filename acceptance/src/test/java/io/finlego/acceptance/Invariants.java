package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The invariants that hold whenever a stack is idle; {@link #hold} checks them. */
final class Invariants {

  private static final String CURRENCIES_OUT_OF_BALANCE =
      """
      select currency, sum(case when type in ('settlement', 'safeguarding') then balance else -balance end)::text
      from ledger.account_view group by currency
      having sum(case when type in ('settlement', 'safeguarding') then balance else -balance end) <> 0
      """;

  private static final String UNEVEN_TRANSACTIONS =
      """
      select transaction_id::text, count(*)::text
      from ledger.entry_view
      group by transaction_id
      having count(*) filter (where side = 'debit') <> 1 or count(*) filter (where side = 'credit') <> 1
          or min(amount) <> max(amount)
      """;

  private static final String BALANCES_THAT_ARE_NOT_THE_SUM =
      """
      select a.id::text, a.balance::text
      from ledger.account_view a
      left join lateral (
        select count(*) as entries, coalesce(min(version), 1) as first, coalesce(max(version), 0) as last,
               coalesce(sum(case when (side = 'debit') = (a.type in ('settlement', 'safeguarding'))
                                 then amount else -amount end), 0) as total
        from ledger.entry_view e where e.account_id = a.id
      ) e on true
      where e.total <> a.balance or e.entries <> a.version or e.first <> 1 or e.last <> a.version
      """;

  private static final String HOLDS_THAT_ARE_NOT_THE_SUM =
      """
      select a.id::text, a.held::text
      from ledger.account_view a
      left join (
        select debit_account_id, sum(amount) as total from ledger.transaction_view where status = 'pending' group by 1
      ) p on p.debit_account_id = a.id
      where a.held < 0
         or a.held <> case when a.type in ('client', 'suspense') then coalesce(p.total, 0) else 0 end
         or (a.type in ('client', 'suspense') and a.balance - a.held + a.overdraft_limit < 0)
      """;

  static final String POSTED_PAYMENTS =
      "select id::text, '' from ledger.payment_view where status = 'posted'";

  private Invariants() {}

  /** Checks I1 to I3, I5 and I7 at once, and I6 as soon as the reports have caught up. */
  static void hold(Stack stack) {
    assertThat(Topic.read(stack, "finlego.ledger.commands-dlt")).as("I7: dead letters").isEmpty();
    assertThat(Topic.read(stack, "finlego.client.commands-dlt")).as("I7: dead letters").isEmpty();
    holdApartFromDeadLetters(stack);
  }

  /** Checks all of them but I7, also while commands are decided. */
  static void holdApartFromDeadLetters(Stack stack) {
    assertThat(rows(stack, CURRENCIES_OUT_OF_BALANCE))
        .as("I1: debits equal credits per currency")
        .isEmpty();
    assertThat(rows(stack, UNEVEN_TRANSACTIONS))
        .as("I1: debit equals credit per transaction")
        .isEmpty();
    assertThat(rows(stack, BALANCES_THAT_ARE_NOT_THE_SUM))
        .as("I2: balances and versions")
        .isEmpty();
    assertThat(rows(stack, HOLDS_THAT_ARE_NOT_THE_SUM)).as("I3: holds and limits").isEmpty();
    eachPostedPaymentHasOneEvent(stack);
    new ReportedFigures(stack).awaitLedger();
  }

  /**
   * I5: each posted payment has one event, no other payment has one, and event ids never repeat.
   * This holds also while commands are decided.
   */
  private static void eachPostedPaymentHasOneEvent(Stack stack) {
    Set<String> posted = rows(stack, POSTED_PAYMENTS).keySet();
    Await.until(
        "an event for each posted payment",
        () -> Set.copyOf(Topic.postedPayments(stack)).containsAll(posted));
    List<String> events = Topic.postedPayments(stack);
    assertThat(events).as("I5: one posted event a posted payment").doesNotHaveDuplicates();
    assertThat(rows(stack, POSTED_PAYMENTS).keySet())
        .as("I5: posted events of posted payments alone")
        .containsAll(events);
    assertThat(Topic.ledgerEventIds(stack)).as("I5: event ids").doesNotHaveDuplicates();
  }

  /** The number that a query returns, as the superuser. */
  static long count(Stack stack, String sql) {
    return rows(stack, "select 'count', (%s)::text".formatted(sql)).values().stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** The rows of a query of two text columns, as the superuser. */
  static Map<String, String> rows(Stack stack, String sql) {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(stack.jdbcUrl());
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      while (result.next()) {
        rows.put(result.getString(1), result.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}

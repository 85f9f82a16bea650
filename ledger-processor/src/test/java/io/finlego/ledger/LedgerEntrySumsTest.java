package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.TestServers;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The published sums of entries, queried by the readers' role. */
class LedgerEntrySumsTest {

  private static final String DATABASE = "ledger_entry_sums";
  private static final LedgerDatabase LEDGER = LedgerDatabase.create(DATABASE);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private final JdbcTemplate reader = LEDGER.jdbcAs("finlego_reader");

  /** The number of other accounts' entries, so many that a scan of all of them would show. */
  @BeforeAll
  static void fill() {
    LEDGER
        .jdbcAs("postgres")
        .update(
            """
            insert into ledger.entry
            select gen_random_uuid(), 1, uuidv7(), 'debit', i, -i, current_date, now() from generate_series(1, 20000) i
            """);
    LEDGER.jdbcAs("postgres").execute("vacuum analyze ledger.entry");
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @ParameterizedTest
  @CsvSource({"client, 1", "settlement, 2", "safeguarding, 3", "fees, 4", "client, 5"})
  void theEntriesOfAnAccountAddUpToItsBalanceAndItsDays(String type, long seed) {
    UUID account = account(type, new Random(seed));
    LocalDate since = FIRST_DAY.plusDays(5);
    LocalDate until = since.plusDays(20);

    assertThat(reader.queryForObject("select ledger.entry_sum(?)", Long.class, account))
        .isEqualTo(
            reader.queryForObject(
                "select balance from ledger.account_view where id = ?", Long.class, account));
    assertThat(
            reader.queryForList(
                "select d::text from ledger.entry_days(?, ?, ?) d order by booking_date",
                String.class,
                account,
                since,
                until))
        .isNotEmpty()
        .isEqualTo(daysOneByOne(account, since, until));
  }

  @Test
  void anAccountWithoutEntriesAddsUpToZero() {
    UUID unknown = UUID.randomUUID();

    assertThat(reader.queryForObject("select ledger.entry_sum(?)", Long.class, unknown)).isZero();
    assertThat(
            reader.queryForList(
                "select * from ledger.entry_days(?, '2020-01-01', '2030-01-01')", unknown))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select ledger.entry_sum(id) from ledger.account_view | 200",
        "select d.* from ledger.account_view a, ledger.entry_days(a.id, '2026-02-01', '2026-02-10')"
            + " d | 100",
        "select e.* from ledger.account_view a, ledger.entry_at(a.id, '2026-02-01') e | 20"
      })
  void onlyTheEntriesOfTheAccountAreRead(String query, long rowsMax) {
    UUID account = account("client", new Random(9));
    String url = TestServers.postgres().jdbcUrl(DATABASE);
    try (var connection = new SingleConnectionDataSource(url, "finlego_reader", "", true)) {
      JdbcTemplate session = new JdbcTemplate(connection);
      session.execute("begin");

      session.queryForList(query + " where id = ?", account);

      String counts = "select %s from pg_stat_xact_user_tables where relname = 'entry'";
      assertThat(session.queryForObject(counts.formatted("seq_scan"), Long.class)).isZero();
      assertThat(session.queryForObject(counts.formatted("idx_tup_fetch"), Long.class))
          .isBetween(1L, rowsMax);
    }
  }

  /**
   * The same figures calculated in another way: from each day's last entry and the last entry
   * before the day.
   */
  private List<String> daysOneByOne(UUID account, LocalDate since, LocalDate until) {
    return reader.queryForList(
        """
        select (day, coalesce((select balance_after from ledger.entry_on(a.id, day - 1)), 0),
            (select coalesce(sum(amount), 0) from ledger.entry_view where account_id = a.id and booking_date = day and side = 'debit'),
            (select coalesce(sum(amount), 0) from ledger.entry_view where account_id = a.id and booking_date = day and side = 'credit'),
            (select balance_after from ledger.entry_on(a.id, day)),
            (select count(*) from ledger.entry_view where account_id = a.id and booking_date = day))::text
          from ledger.account_view a, (select ?::date + i as day from generate_series(0, ?::date - ?::date) i) days
         where a.id = ? and exists (select from ledger.entry_view where account_id = a.id and booking_date = day)
         order by day
        """,
        String.class,
        since,
        until,
        since,
        account);
  }

  /** An account with 200 entries, some of them on one day, some days without any. */
  private static UUID account(String type, Random random) {
    UUID account = UUID.randomUUID();
    boolean asset = type.equals("settlement") || type.equals("safeguarding");
    long balance = 0;
    LocalDate day = FIRST_DAY;
    for (int version = 1; version <= 200; version++) {
      boolean debit = version > 1 && random.nextBoolean();
      long amount = version == 1 ? 1_000_000 : 1 + random.nextInt(1000);
      balance += debit == asset ? amount : -amount;
      LEDGER
          .jdbcAs("postgres")
          .update(
              "insert into ledger.entry values (?, ?, uuidv7(), ?, ?, ?, ?, now())",
              account,
              version,
              debit ? "debit" : "credit",
              amount,
              balance,
              day);
      day = day.plusDays(random.nextInt(3) / 2);
    }
    LEDGER
        .jdbcAs("postgres")
        .update(
            """
            insert into ledger.account (id, client_id, account_number, iban, currency, type, name, status, sort_order, balance,
              held, overdraft_limit, opened_at, version, revision, last_posted_micros)
            values (?, gen_random_uuid(), (select 10000000001 + count(*) from ledger.account)::text,
              case ? when 'client' then gen_random_uuid()::text end, 'EUR', ?, 'An account', 'active', 0, ?, 0, 0, now(), 200, 201, 1)
            """,
            account,
            type,
            type,
            balance);
    return account;
  }
}

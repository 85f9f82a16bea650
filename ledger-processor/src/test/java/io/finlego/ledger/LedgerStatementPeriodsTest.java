package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beginning and end of a statement's period, queried by the readers' role. */
class LedgerStatementPeriodsTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_statement_periods");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private final JdbcTemplate reader = LEDGER.jdbcAs("finlego_reader");

  @BeforeAll
  static void fill() {
    LEDGER
        .jdbcAs("postgres")
        .update(
            """
            with booked as (
              insert into ledger.transaction (id, payment_id, sequence, debit_account_id, credit_account_id, amount, currency,
                type, value_date, booking_date, created_at, posted_at)
              select uuidv7(), gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), i, 'EUR', 'transfer', current_date,
                current_date, now(), now() from generate_series(1, 5000) i returning *)
            insert into ledger.entry
            select debit_account_id, 1, id, 'debit', amount, -amount, booking_date, posted_at from booked
            """);
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLastEntryUpToAnyDateIsFound(long seed) {
    Random random = new Random(seed);
    UUID account = UUID.randomUUID();
    int entries = random.nextInt(60);
    LocalDate day = FIRST_DAY;
    for (int version = 1; version <= entries; version++) {
      day = day.plusDays(random.nextInt(3));
      LEDGER
          .jdbcAs("postgres")
          .update(
              "insert into ledger.entry values (?, ?, uuidv7(), 'credit', 1, ?, ?, now())",
              account,
              version,
              version,
              Date.valueOf(day));
    }
    for (LocalDate date = FIRST_DAY.minusDays(2);
        date.isBefore(day.plusDays(3));
        date = date.plusDays(1)) {
      List<Long> expected =
          reader.queryForList(
              "select version from ledger.entry_view where account_id = ? and booking_date <= ?"
                  + " order by version desc limit 1",
              Long.class,
              account,
              date);

      assertThat(
              reader.queryForList(
                  "select version from ledger.entry_on(?, ?)", Long.class, account, date))
          .as("seed %d, %s", seed, date)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry_pk", "transaction_pk"})
  void theMovementsOfAnAccountAreReadByKey(String key) {
    UUID account =
        reader.queryForObject("select account_id from ledger.entry_view limit 1", UUID.class);

    String plan =
        String.join(
            "\n",
            reader.queryForList(
                "explain select * from ledger.movement_view where account_id = '%s' and version > 0 and version <= 9 order by version"
                    .formatted(account),
                String.class));

    assertThat(plan).contains(key).doesNotContain("Seq Scan").doesNotContain("Sort");
  }
}

package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.TestServers;
import io.finlego.processing.kit.LockWaits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The way from the sequence of earlier releases to the counter of account numbers, and back. */
class AccountNumberMigrationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  private static final String INSERT_ACCOUNT =
      """
      insert into ledger.account (id, account_number, currency, type, name, status, sort_order, balance, held,
        overdraft_limit, opened_at, version, revision, last_posted_micros)
      values (?, ?, 'EUR', 'fees', 'Fees', 'active', 0, 0, 0, 0, now(), 0, 1, 0)
      """;

  private static final Set<String> LATER_FILES =
      Set.of(
          "V113__account_number_counter.sql",
          "R__column_comments.sql",
          "R__journal.sql",
          "R__lost_records.sql",
          "R__progress_view.sql");

  /** An account may have a higher number than the sequence if both were restored apart. */
  @ParameterizedTest
  @CsvSource({
    "0, , 10000000001",
    "3, , 10000000004",
    "3, 10000000003, 10000000004",
    "3, 10000000009, 10000000010"
  })
  void theCounterGoesOnBehindTheSequenceAndAllAccounts(
      int takenCount, Long lastNumber, long nextNumber) {
    Database database = Database.create("ledger_numbers_" + takenCount + "_" + lastNumber);
    database.migrate("112");
    for (int i = 0; i < takenCount; i++) {
      takeNumber(database.owner());
    }
    if (lastNumber != null) {
      insertAccount(database.owner(), lastNumber);
    }

    database.migrate("113");

    assertThat(nextNumber(database.owner())).isEqualTo(nextNumber);
  }

  @Test
  void theCounterGoesOnBehindTheNumbersOfABatchThatIsUnderWay() throws Exception {
    Database database = Database.create("ledger_numbers_open");
    database.migrate("112");
    try (Connection connection = DriverManager.getConnection(database.url(), "finlego_owner", "")) {
      connection.setAutoCommit(false);
      JdbcTemplate batch = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      insertAccount(batch, takeNumber(batch));
      CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> database.migrate("113"));
      await().atMost(PATIENCE).until(() -> migration.isDone() || database.hasWaitingSession());

      long lastNumber = takeNumber(batch);
      insertAccount(batch, lastNumber);
      connection.commit();
      migration.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

      assertThat(nextNumber(database.owner())).isEqualTo(lastNumber + 1);
    }
  }

  /** The statements are those of docs/services-apart.md. */
  @ParameterizedTest
  @CsvSource({"0, 10000000001", "10000000009, 10000000010"})
  void anEarlierReleaseStartsAfterTheDocumentedStatements(
      long lastNumber, long nextNumber, @TempDir Path earlierFiles) throws Exception {
    Database database = Database.create("ledger_way_back_" + lastNumber);
    database.migrate("latest");
    if (lastNumber > 0) {
      insertAccount(database.owner(), lastNumber);
      database
          .owner()
          .update("update ledger.account_number_counter set next_number = ?", nextNumber);
    }

    statements("**The way back**", "Before this release runs again")
        .forEach(database.owner()::execute);

    assertThat(database.earlierRelease(earlierFiles).validateWithResult().validationSuccessful)
        .isTrue();
    assertThat(takeNumber(database.as("finlego_ledger"))).isEqualTo(nextNumber);

    statements("Before this release runs again", "\n## ").forEach(database.owner()::execute);
    database.migrate("latest");

    assertThat(nextNumber(database.owner())).isEqualTo(nextNumber);
  }

  private static long takeNumber(JdbcTemplate jdbc) {
    return number(jdbc, "select nextval('ledger.account_number')");
  }

  private static long nextNumber(JdbcTemplate jdbc) {
    return number(jdbc, "select next_number from ledger.account_number_counter");
  }

  private static long number(JdbcTemplate jdbc, String query) {
    return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
  }

  private static void insertAccount(JdbcTemplate jdbc, long number) {
    jdbc.update(INSERT_ACCOUNT, UUID.randomUUID(), Long.toString(number));
  }

  /** The statements on the ledger between these texts of the page. */
  private static List<String> statements(String from, String to) throws IOException {
    String page = Files.readString(Path.of("../docs/services-apart.md"));
    int start = page.indexOf(from);
    int end = page.indexOf(to, start);
    assertThat(start).isPositive();
    return SQL.matcher(page.substring(start, end < 0 ? page.length() : end))
        .results()
        .flatMap(block -> Stream.of(block.group(1).split(";")))
        .map(String::strip)
        .filter(statement -> statement.contains("ledger."))
        .toList();
  }

  private record Database(String url) {

    static Database create(String name) {
      return new Database(TestServers.postgres().freshDatabase(name));
    }

    JdbcTemplate owner() {
      return as("finlego_owner");
    }

    JdbcTemplate as(String role) {
      return new JdbcTemplate(new DriverManagerDataSource(url, role, ""));
    }

    void migrate(String version) {
      flyway("classpath:db/processing", "classpath:db/ledger").target(version).load().migrate();
    }

    /** The migrations that the release before the counter had, in this folder. */
    Flyway earlierRelease(Path folder) throws IOException {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/{processing,ledger}/*.sql")) {
        String name = Objects.requireNonNull(file.getFilename());
        if (!LATER_FILES.contains(name)) {
          Files.write(folder.resolve(name), file.getContentAsByteArray());
        }
      }
      return flyway("filesystem:" + folder).load();
    }

    boolean hasWaitingSession() {
      return LockWaits.count(as("postgres")) > 0;
    }

    private FluentConfiguration flyway(String... locations) {
      return Flyway.configure()
          .dataSource(url, "finlego_owner", null)
          .defaultSchema("ledger")
          .locations(locations);
    }
  }
}

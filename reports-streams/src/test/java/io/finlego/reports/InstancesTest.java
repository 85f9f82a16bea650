package io.finlego.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.reports.ModelLedger.Account;
import io.finlego.reports.ModelLedger.Pending;
import io.finlego.reports.ReportsInstance.Answer;
import io.finlego.schemas.ledger.AccountType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Two instances on a real broker answer for each other, and each takes over from the other. */
class InstancesTest {

  private static final UUID CLIENT = new UUID(7, 7);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final LocalDate FROM = LocalDate.of(2026, 2, 27);
  private static final LocalDate TO = LocalDate.of(2026, 3, 6);

  private static final Random random = new Random(42);
  private static final ModelLedger ledger = new ModelLedger(42);
  private static final List<Pending> pending = new ArrayList<>();

  @TempDir static Path directory;
  private static KafkaInProcess kafka;
  private static EventTopic topic;
  private static ReportsInstance first;
  private static ReportsInstance second;

  @BeforeAll
  static void openAccounts() {
    kafka = KafkaInProcess.start(KafkaSettings.temporary());
    topic = new EventTopic(kafka);
    ledger.open(AccountType.settlement, "EUR");
    ledger.open(AccountType.fees, "EUR");
    for (int i = 0; i < 20; i++) {
      ledger.open(AccountType.client, "EUR", i < 4 ? CLIENT : new UUID(8, i), 500);
    }
    work();
    first = start("one");
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
    topic.close();
    kafka.close();
  }

  @BeforeEach
  void bothInstancesAreRunningAndRight() {
    if (second == null) {
      second = start("two");
    }
    await().atMost(PATIENCE).until(() -> isRight(first) && isRight(second) && bothHaveTasks());
  }

  @Test
  void eachInstanceAnswersForTheAccountsOfBoth() {
    Expected expected = new Expected(ledger.accounts());
    List<Account> clients = accountsOf(CLIENT);
    String ids = clients.stream().map(a -> "\"" + a.id + "\"").collect(Collectors.joining(","));
    for (ReportsInstance instance : List.of(first, second)) {
      assertThat(Expected.amounts(instance.get("/reports/aggregated-amounts?clientId=" + CLIENT)))
          .isEqualTo(expected.amounts(account -> CLIENT.equals(account.clientId)));
      assertThat(Expected.amounts(instance.get("/reports/aggregated-amounts?type=settlement")))
          .isEqualTo(expected.amounts(account -> account.type == AccountType.settlement));
      assertThat(instance.get("/reports/aggregated-amounts?currency=JPY").body().size()).isZero();
      assertThat(
              Expected.days(
                  instance.post(
                      "/reports/daily-balances",
                      "{\"accountIds\":[%s],\"from\":\"%s\",\"to\":\"%s\"}"
                          .formatted(ids, FROM, TO))))
          .isEqualTo(clients.stream().flatMap(a -> Expected.days(a, FROM, TO).stream()).toList());
      assertThat(
              Expected.days(
                  instance.get(
                      "/reports/daily-balances?clientId=%s&from=%s&to=%s"
                          .formatted(CLIENT, FROM, TO))))
          .hasSize(clients.size() * 8);
      for (Account account : clients) {
        JsonNode day =
            instance
                .get(
                    "/reports/daily-balances?accountId=%s&from=%s&to=%s"
                        .formatted(account.id, FROM, FROM))
                .body()
                .get(0);
        assertThat(day.get("revision").asLong()).isEqualTo(account.revision);
        assertThat(day.get("version").asLong()).isEqualTo(account.version);
        assertThat(Instant.parse(day.get("asOf").asString())).isBeforeOrEqualTo(ledger.now());
      }
      assertThat(instance.get("/reports/treasury-summary").body().get(0).get("asOf").asString())
          .isEqualTo(ledger.now().toString());
    }
  }

  @Test
  void aRefusalNamesTheFieldAtFault() {
    assertRefused("/reports/daily-balances?from=2026-01-01&to=2026-01-02", "accountId");
    assertRefused("/reports/daily-balances?accountId=1&from=2026-01-01&to=2026-01-02", "accountId");
    String account = "/reports/daily-balances?accountId=" + CLIENT;
    assertRefused(account + "&to=2026-01-02", "from");
    assertRefused(account + "&from=2026-01-02", "to");
    assertRefused(account + "&from=2026-01-02&to=2026-01-01", "from");
    assertRefused(account + "&from=2026-02-30&to=2026-03-01", "from");
    assertRefused(account + "&from=2016-01-01&to=2026-02-01", "to");
    assertRefused(account + "&from=0001-01-01&to=2026-02-01", "from");
    assertRefused("/reports/aggregated-amounts?currency=XXXX", "currency");
    assertRefused("/reports/aggregated-amounts?type=savings", "type");
    assertRefused("/reports/aggregated-amounts?clientId=me", "clientId");

    Answer malformed = first.post("/reports/daily-balances", "{");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.body().get("code").asString()).isEqualTo("malformedJson");

    Answer unknown = first.get(account + "&from=2026-01-01&to=2026-01-02");
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(unknown.body().size()).isZero();
  }

  @Test
  void aRequestWithoutTheSecretGetsHealthAndMetricsOnly() {
    for (String path : List.of("/reports/treasury-summary", "/reports/local/totals", "/other")) {
      assertThat(first.getWithoutSecret(path).status()).as(path).isEqualTo(401);
    }
    for (String path : List.of("/actuator/health/readiness", "/actuator/prometheus")) {
      assertThat(first.getWithoutSecret(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void readinessAndMetricsShowTheStreams() {
    Answer readiness = first.get("/actuator/health/readiness");
    assertThat(readiness.status()).isEqualTo(200);
    assertThat(readiness.body().get("components").get("streams").get("status").asString())
        .isEqualTo("UP");
    assertThat(
            first.metric("finlego_reports_movements_total")
                + second.metric("finlego_reports_movements_total"))
        .isPositive();
    assertThat(first.metric("kafka_consumer_fetch_manager_records_lag")).isNotNegative();
  }

  @Test
  void anInstanceTakesOverFromADeadOneWithoutAWrongFigure() {
    second.close();
    work();
    await().atMost(PATIENCE).until(() -> isRightOrRefused(first));
    assertThat(isRight(first)).isTrue();
    assertThat(Expected.treasury(first.get("/reports/treasury-summary")))
        .isEqualTo(new Expected(ledger.accounts()).treasury());

    second = start("two");
    await().atMost(PATIENCE).until(() -> isRight(first) && isRight(second) && bothHaveTasks());
  }

  @Test
  void anInstanceThatLostItsStoresRefusesUntilItHasRestoredTheSameFigures() throws Exception {
    stopsWithin(Duration.ofSeconds(4), second);
    FileSystemUtils.deleteRecursively(directory.resolve("two"));
    second = start("two");

    Answer answer = second.get("/reports/treasury-summary");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.response().headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body().get("code").asString()).isEqualTo("unavailable");
    assertThat(second.get("/actuator/health/readiness").status()).isEqualTo(503);

    await().atMost(PATIENCE).until(() -> isRightOrRefused(second) && isRight(second));
    await().atMost(PATIENCE).until(() -> isRight(first) && bothHaveTasks());
  }

  private static void assertRefused(String path, String field) {
    Answer answer = first.get(path);
    assertThat(answer.status()).as(path).isEqualTo(400);
    assertThat(answer.body().get("code").asString()).isEqualTo("invalidField");
    assertThat(answer.body().get("field").asString()).as(path).isEqualTo(field);
    assertThat(answer.body().get("message").asString()).isNotBlank();
  }

  /** Makes payments on three days, some of them with a hold first. */
  private static void work() {
    List<Account> accounts = ledger.accounts();
    for (int i = 0; i < 300; i++) {
      if (i % 100 == 0) {
        ledger.at(ledger.now().plus(Duration.ofHours(17)));
      }
      Account debit = accounts.get(random.nextInt(accounts.size()));
      Account credit = accounts.get(random.nextInt(accounts.size()));
      switch (random.nextInt(4)) {
        case 0 -> pending.add(ledger.pend(debit, credit, 1 + random.nextInt(9_999)));
        case 1 -> {
          if (!pending.isEmpty()) {
            Pending due = pending.removeFirst();
            ledger.post(due, due.amount());
          }
        }
        default -> ledger.pay(debit, credit, 1 + random.nextInt(9_999));
      }
    }
    topic.send(ledger.drain());
  }

  private static ReportsInstance start(String id) {
    return ReportsInstance.start(
        kafka, id, directory.resolve(id), "finlego.reports.secret=shared-by-instances");
  }

  private static void stopsWithin(Duration limit, ReportsInstance instance) {
    long start = System.nanoTime();
    instance.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
  }

  private static boolean isRight(ReportsInstance instance) {
    Answer answer = instance.get("/reports/aggregated-amounts");
    return answer.status() == 200
        && answer.body().size() == 1
        && Expected.amounts(answer).equals(new Expected(ledger.accounts()).amounts(a -> true))
        && areDaysRight(instance);
  }

  private static boolean areDaysRight(ReportsInstance instance) {
    for (Account account : ledger.accounts()) {
      Answer answer =
          instance.get(
              "/reports/daily-balances?accountId=%s&from=%s&to=%s".formatted(account.id, FROM, TO));
      if (answer.status() != 200
          || !Expected.days(answer).equals(Expected.days(account, FROM, TO))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether the instance answers right or refuses; fails if it answers with wrong figures.
   */
  private static boolean isRightOrRefused(ReportsInstance instance) {
    Answer answer = instance.get("/reports/aggregated-amounts");
    if (answer.status() == 200) {
      assertThat(Expected.amounts(answer))
          .isEqualTo(new Expected(ledger.accounts()).amounts(a -> true));
      return true;
    }
    assertThat(answer.status()).isEqualTo(503);
    return false;
  }

  private static boolean bothHaveTasks() {
    return first.tasks() > 0 && second.tasks() > 0;
  }

  private static List<Account> accountsOf(UUID client) {
    return ledger.accounts().stream().filter(a -> client.equals(a.clientId)).toList();
  }
}

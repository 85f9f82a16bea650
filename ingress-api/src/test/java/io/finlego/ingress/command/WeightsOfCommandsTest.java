package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A command holds as many permits as it has parts. No command of this suite is decided, so the
 * permits stay held.
 */
class WeightsOfCommandsTest {

  private static final int PARTS = 7;
  private static final Instant AN_INSTANT = Instant.parse("2026-03-02T10:00:00Z");

  private static IngressUnderTest ingress;
  private static Api system;

  @BeforeAll
  static void start() {
    ingress =
        IngressUnderTest.startBesideShared(
                Map.of("finlego.ingress.admission.max-undecided-commands", "300"))
            .awaitReady();
    system = ingress.api().system();
  }

  @AfterAll
  static void stop() {
    ingress.close();
  }

  /** The number of permits that the command of this request holds. */
  private static double permitsOf(Api caller, String method, String path, String body) {
    double before = heldPermits();
    Answer answer = caller.send(method, path, body, "Prefer", "respond-async");
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    return heldPermits() - before;
  }

  private static double heldPermits() {
    return ingress
        .bean(MeterRegistry.class)
        .find("finlego.ingress.admission.commands.undecided")
        .gauges()
        .stream()
        .mapToDouble(Gauge::value)
        .sum();
  }

  private static String list(Supplier<String> item) {
    return list(PARTS, item);
  }

  private static String list(int count, Supplier<String> item) {
    return Stream.generate(item).limit(count).collect(Collectors.joining(",", "[", "]"));
  }

  private static String ids() {
    return list(() -> '"' + UUID.randomUUID().toString() + '"');
  }

  private static String transaction() {
    return "{\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"amount\":1,\"currency\":\"EUR\"}"
        .formatted(UUID.randomUUID(), UUID.randomUUID());
  }

  @Test
  void aDraftWeighsItsTransactions() {
    String body = "{\"transactions\":" + list(WeightsOfCommandsTest::transaction) + "}";

    assertThat(permitsOf(system, "POST", "/internal/Payments/draft", body)).isEqualTo(PARTS);
  }

  @Test
  void anAtomicBulkWeighsItsPayments() {
    String payments = list(() -> "{\"transaction\":" + transaction() + "}");
    String body = "{\"atomic\":true,\"payments\":" + payments + "}";

    assertThat(permitsOf(system, "POST", "/internal/Payments/bulk", body)).isEqualTo(PARTS);
  }

  @Test
  void theCommandsOfABulkWeighItsPayments() {
    String body = "{\"payments\":" + list(() -> "{\"transaction\":" + transaction() + "}") + "}";
    double before = heldPermits();

    Answer answer = system.post("/internal/Payments/bulk", body, "Prefer", "respond-async");

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(heldPermits() - before).isEqualTo(PARTS);
  }

  /** Six bulks go to several partitions, which alone would admit one each. */
  @Test
  void aCallerThatIsNotAloneHasOneOfTheHeaviestCommandsAtATime() {
    Api client = ingress.api().frontOffice(UUID.randomUUID());
    permitsOf(client, "PUT", "/Accounts/reorder-accounts", "{\"accountIds\":" + ids() + "}");
    String payments = list(1_000, () -> "{\"transaction\":" + transaction() + "}");
    String body = "{\"atomic\":true,\"payments\":" + payments + "}";

    List<Integer> statuses =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () ->
                            system
                                .post(
                                    "/internal/Payments/bulk",
                                    body,
                                    "Prefer",
                                    "respond-async, wait=1")
                                .status()))
            .limit(6)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(statuses).containsOnlyOnce(202).containsOnly(202, 429);
  }

  @Test
  void aRecalculationWeighsItsAccounts() {
    String body = "{\"accountIds\":" + ids() + "}";

    assertThat(permitsOf(system, "POST", "/v2/internal/Accounts/recalculate", body))
        .isEqualTo(PARTS);
  }

  @Test
  void anOrderOfAccountsWeighsItsAccounts() {
    Api client = ingress.api().frontOffice(UUID.randomUUID());
    String body = "{\"accountIds\":" + ids() + "}";

    assertThat(permitsOf(client, "PUT", "/Accounts/reorder-accounts", body)).isEqualTo(PARTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pend", "post", "cancel"})
  void aPaymentThatIsMovedWeighsItsTransactions(String operation) {
    PublishedRows rows = PublishedRows.shared();
    PublishedRows.Row account = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
    UUID payment = rows.payment("draft", null, AN_INSTANT);
    for (int i = 0; i < PARTS; i++) {
      rows.transaction(payment, i, account, account, 1, "EUR", "draft", AN_INSTANT);
    }
    String path = "/internal/Payments/" + payment + "/" + operation;

    permitsOf(system, "POST", path, null);

    assertThat(permitsOf(system, "POST", path, null)).isEqualTo(PARTS);
  }
}

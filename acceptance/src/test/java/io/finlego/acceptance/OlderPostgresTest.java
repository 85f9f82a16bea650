package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Postgres is restored from a copy of the middle, and from one of the beginning, while Kafka keeps
 * everything. The tables, answers and events become byte for byte what they were.
 */
class OlderPostgresTest {

  private static final int ROUNDS = Effort.times(1);
  private static final int PAYMENTS = Effort.isLong() ? 60 : 20;

  private static final List<String> TOPICS =
      List.of(
          "finlego.client.commands",
          "finlego.client.commands-dlt",
          "finlego.client.events",
          "finlego.client.applied",
          "finlego.ledger.commands",
          "finlego.ledger.commands-dlt",
          "finlego.ledger.events",
          "finlego.ledger.applied",
          "finlego.notifications");

  private static final List<String> JOURNAL =
      List.of("finlego.client.applied", "finlego.ledger.applied");

  private static final String APPLIED_BATCHES =
      """
      select count(*)
      from (select record from client.applied_batch union all select record from ledger.applied_batch) b
      """;

  private final long seed = Seed.value();
  private final SplittableRandom random = Seed.random(OlderPostgresTest.class);
  private final RepeatedRequests requests = new RepeatedRequests();

  @Test
  void everythingBecomesWhatItWas() {
    try (Stack stack =
        Stack.start(RunningStack.temporaryFolder(), Map.of("FINLEGO_CLIENTS_RETENTION", "P0D"))) {
      PostgresCopy beginning = PostgresCopy.take(stack, "beginning");
      work(stack);
      PostgresCopy middle = PostgresCopy.take(stack, "middle");
      for (int round = 0; round < ROUNDS; round++) {
        work(stack);
      }

      assertThatItComesBack(stack, middle, "middle");
      assertThatItComesBack(stack, beginning, "beginning");
      assertThatListsAreOrderedByCreation(stack);
      Invariants.hold(stack);
    }
  }

  private void assertThatItComesBack(Stack stack, PostgresCopy copy, String moment) {
    awaitPublished(stack);
    Map<String, List<String>> rows = PostgresCopy.rowsByTable(stack);
    List<String> records = Topic.values(stack, TOPICS);
    Stall stall = Stall.begin();
    stack.kill();
    copy.restore(stack);
    stack.start();
    Api.system(stack).get("/internal/Clients").value();
    stall.end(OlderPostgresTest.class, "a kill and the copy of the " + moment);

    PostgresCopy.rowsByTable(stack)
        .forEach(
            (table, restored) ->
                assertThat(restored).as("%s, seed %d", table, seed).isEqualTo(rows.get(table)));
    assertThat(Topic.values(stack, TOPICS)).as("records, seed %d", seed).isEqualTo(records);
    for (String domain : List.of("client", "ledger")) {
      assertThat(meter(stack, "replayed", domain)).as("batches of %s", domain).isPositive();
      assertThat(meter(stack, "replay_differences", domain)).as(domain).isZero();
    }
    requests.repeat(stack);
  }

  private void assertThatListsAreOrderedByCreation(Stack stack) {
    Map.of(
            "ledger.account", "opened_at",
            "ledger.payment", "created_at",
            "ledger.transaction", "created_at",
            "client.client", "created_at")
        .forEach(
            (table, column) ->
                assertThat(Invariants.rows(stack, outOfOrder(table, column)))
                    .as("%s, seed %d", table, seed)
                    .isEmpty());
  }

  /** The query for the ids of rows that are older than a row with a smaller id. */
  private static String outOfOrder(String table, String column) {
    return """
    select id::text, ''
    from (select id, %2$s as created, max(%2$s) over (order by id rows between unbounded preceding and 1 preceding) as before
          from %1$s) r
    where created < before
    """
        .formatted(table, column);
  }

  /** A bank's work: clients, accounts, codes, imports, and payments of many callers at once. */
  private void work(Stack stack) {
    Api system = Api.system(stack);
    Bank bank = new Bank(system);
    String client = bank.client();
    List<String> accounts =
        Stream.of("3", "100", "1000").map(amount -> bank.funded(client, "EUR", amount)).toList();
    SplittableRandom payers = random.split();
    List<String> bodies = Stream.generate(() -> payment(accounts, payers)).limit(PAYMENTS).toList();
    Callers.atOnce(PAYMENTS, i -> requests.send(system, null, "/internal/Payments", bodies.get(i)));
    Callers.atOnce(4, i -> anImport(system, i == 0 ? "GBP" : "EUR"));
    closeWithCode(stack, client, bank.clientAccount(client, "EUR"));
    bank.assess(client, "medium").value();
    bank.block(client).value();
    bank.cancel(bank.draft(accounts.get(2), accounts.get(1), "1", "EUR")).value();
    bank.pend(bank.draft(accounts.get(2), accounts.get(1), "1", "EUR"));
    new WorkOfEachKind(stack, requests).send();
  }

  /** Some of the payments are larger than what the account has. */
  private static String payment(List<String> accounts, SplittableRandom random) {
    int from = random.nextInt(accounts.size());
    String to = accounts.get((from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size());
    return Bank.payment(accounts.get(from), to, String.valueOf(1 + random.nextInt(9)), "EUR");
  }

  private Answer anImport(Api system, String currency) {
    return requests.send(
        system,
        null,
        "/integration/clients-import/individual",
        Bank.imported(UUID.randomUUID().toString(), UUID.randomUUID().toString(), currency));
  }

  /** Makes a secret event and a secret answer. */
  private void closeWithCode(Stack stack, String client, String account) {
    Api frontOffice = Api.frontOffice(stack, client);
    JsonNode sent =
        requests
            .send(
                frontOffice,
                client,
                "/Accounts/send-otp",
                "{\"operation\": \"closeAccount\", \"accountId\": \"" + account + "\"}")
            .value();
    String code = frontOffice.get("/sandbox/notifications").value().at("/0/code").asString();
    Answer verified =
        requests.send(
            frontOffice,
            client,
            "/Accounts/otp-verification",
            "{\"otpId\": \"%s\", \"code\": \"%s\"}".formatted(sent.path("otpId").asString(), code));
    Map<String, String> token = Map.of("Otp-Token", verified.value().path("otpToken").asString());
    frontOffice.send("DELETE", "/Accounts/" + account, null, token).value();
  }

  /** The journal has a batch as soon as its events are published. */
  private static void awaitPublished(Stack stack) {
    Await.until(
        "the publication of all batches",
        () -> Topic.values(stack, JOURNAL).size() == Invariants.count(stack, APPLIED_BATCHES));
  }

  private static double meter(Stack stack, String name, String domain) {
    return Api.anonymous(stack)
        .get(stack.managementUrl() + "/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("finlego_processing_" + name + "_total{"))
        .filter(line -> line.contains("domain=\"" + domain + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}

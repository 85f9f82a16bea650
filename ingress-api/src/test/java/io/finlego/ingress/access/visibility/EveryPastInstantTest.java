package io.finlego.ingress.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every operation that answers for a past instant waits for the transactions that may still change
 * that past. The operations are taken from the OpenAPI document, so that a new one is not
 * forgotten.
 */
class EveryPastInstantTest {

  /**
   * The stream answers these, and it hears of an entry only after the entry's transaction has
   * ended. {@code FollowingReportsTest} tests what they wait for.
   */
  private static final Set<String> ANSWERED_BY_THE_STREAM =
      Set.of(
          "get /internal/DailyAccountBalance",
          "post /internal/DailyAccountBalance",
          "post /internal/DailyAccountBalance/recalculate");

  private final PublishedRows rows = PublishedRows.shared();
  private final Api api = rows.system();
  private final UUID client = rows.client();
  private final UUID account = rows.account(client, "EUR", 0, 0, 0, 0).id();

  @Test
  void everyOperationWithAnEndWaits() throws Exception {
    Map<String, CompletableFuture<Api.Answer>> answers = new LinkedHashMap<>();
    try (OpenTransaction ofLedger = OpenTransaction.ofLedger();
        OpenTransaction ofClients = OpenTransaction.ofClients()) {
      questions(Instant.now())
          .forEach((operation, question) -> answers.put(operation, ask(question)));

      TimeUnit.MILLISECONDS.sleep(400);
      assertThat(answers).allSatisfy((_, answer) -> assertThat(answer).isNotDone());
      ofLedger.commit();
      ofClients.commit();

      for (CompletableFuture<Api.Answer> answer : answers.values()) {
        assertThat(answer.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
      }
    }
    Set<String> known = new TreeSet<>(answers.keySet());
    known.addAll(ANSWERED_BY_THE_STREAM);
    assertThat(known).isEqualTo(operationsWithAnEnd());
  }

  private Map<String, Supplier<Api.Answer>> questions(Instant at) {
    String balances = "{\"accountIds\": [\"%s\"], \"at\": \"%s\"}".formatted(account, at);
    String search = "{\"accountIds\": [\"%s\"], \"to\": \"%s\"}".formatted(account, at);
    String today = at.toString().substring(0, 10);
    Map<String, Supplier<Api.Answer>> questions = new LinkedHashMap<>();
    questions.put("get /Accounts", () -> api.get("/Accounts?clientId=" + client + "&at=" + at));
    questions.put("get /Accounts/{accountId}", () -> api.get("/Accounts/" + account + "?at=" + at));
    questions.put("get /Transactions", () -> api.get("/Transactions?to=" + at));
    questions.put("get /internal/Transactions", () -> api.get("/internal/Transactions?to=" + at));
    questions.put(
        "get /internal/Transactions/report",
        () ->
            api.get(
                "/internal/Transactions/report?accountId=%s&from=%s&to=%s"
                    .formatted(account, today, today)));
    questions.put(
        "post /internal/Transactions/query",
        () -> api.post("/internal/Transactions/query", search));
    questions.put("get /internal/Clients", () -> api.get("/internal/Clients?createdTo=" + at));
    for (String path :
        List.of(
            "/internal/Accounts/calculateBalances",
            "/v2/ledger/internal/Accounts/calculateBalances")) {
      questions.put("post " + path, () -> api.post(path, balances));
    }
    questions.put("get /internal/Payments", () -> api.get("/internal/Payments?to=" + at));
    return questions;
  }

  private static CompletableFuture<Api.Answer> ask(Supplier<Api.Answer> question) {
    return CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
  }

  private Set<String> operationsWithAnEnd() {
    JsonNode document = api.get("/openapi").json();
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(
                        method ->
                            names(document, method.getValue())
                                .anyMatch(EveryPastInstantTest::isAnEnd))
                    .map(method -> method.getKey() + " " + path.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code balanceTo} is a bound of amounts. */
  private static boolean isAnEnd(String name) {
    return name.equals("at")
        || name.equals("to")
        || (name.endsWith("To") && !name.equals("balanceTo"));
  }

  /** The names of the query's parameters and of the body's fields. */
  private static Stream<String> names(JsonNode document, JsonNode operation) {
    Set<String> names = new HashSet<>();
    operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString("").equals("query"))
        .forEach(parameter -> names.add(parameter.path("name").asString()));
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    String reference = body.path("$ref").asString("");
    JsonNode schema = reference.isEmpty() ? body : document.at(reference.substring(1));
    schema.path("properties").propertyNames().forEach(names::add);
    return names.stream();
  }
}

package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The conventions of keys hold for every operation that takes one: the operations are those of the
 * API's own description, so that a new one is tried too.
 */
class IdempotencyTest {

  private static final Stack STACK = RunningStack.get();
  private static final Api SYSTEM = Api.system(STACK);
  private static final Bank BANK = new Bank(SYSTEM);
  private static final String EDITOR = "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266";

  /** Operations that change nothing, and those that no caller with a token uses. */
  private static final Set<String> WITHOUT_KEYS =
      Set.of(
          "POST /v2/ledger/internal/accounts/search",
          "POST /v2/ledger/internal/accounts/by-account-numbers",
          "POST /internal/accounts/calculatebalances",
          "POST /v2/ledger/internal/accounts/calculatebalances",
          "POST /internal/transactions/query",
          "POST /internal/dailyaccountbalance",
          "POST /integration/sumsub-webhooks/update-state",
          "POST /sandbox/token");

  /** A request, and another one to the same operation. */
  private record Two(Request request, Request other) {}

  private record Request(Api caller, String path, String body) {

    Answer send(String method, String key) {
      Map<String, String> headers = Map.of("Idempotency-Key", key);
      return body != null && body.startsWith("--")
          ? caller.upload(path, body.getBytes(StandardCharsets.ISO_8859_1), headers)
          : caller.send(method, path, body, headers);
    }
  }

  private final String client = BANK.client();
  private final Api frontOffice = Api.frontOffice(STACK, client);

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  static Stream<Operation> operations() {
    return Operation.of(STACK).filter(IdempotencyTest::takesAKey);
  }

  @Test
  void everyOperationThatChangesSomethingTakesAKey() {
    assertThat(
            Operation.of(STACK)
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> !takesAKey(operation))
                .map(IdempotencyTest::name))
        .isSubsetOf(WITHOUT_KEYS);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theSameRequestGetsTheFirstAnswerAndAnotherOneIsRefused(Operation operation) {
    Supplier<Two> requests = requests().get(name(operation));
    assertThat(requests).as("two requests for %s", name(operation)).isNotNull();
    Two two = requests.get();
    String key = Api.key();

    Answer first = two.request().send(operation.method(), key);
    Answer repeated = two.request().send(operation.method(), key);
    Answer other = two.other().send(operation.method(), key);
    Answer last = two.request().send(operation.method(), key);

    assertThat(first.header("Command-Id")).as("%s", first).isPresent();
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    for (Answer again : List.of(repeated, last)) {
      assertThat(again.status()).as("%s", again).isEqualTo(first.status());
      assertThat(withoutTrace(again)).isEqualTo(withoutTrace(first));
      assertThat(again.header("Command-Id")).isEqualTo(first.header("Command-Id"));
      assertThat(again.header("Idempotency-Replayed")).contains("true");
    }
    assertThat(other.status()).as("%s", other).isEqualTo(422);
    assertThat(other.codes()).containsExactly("idempotencyKeyReused");
    assertThat(
            SYSTEM
                .get("/internal/Commands/" + first.header("Command-Id").orElseThrow())
                .value()
                .path("status")
                .asString())
        .isEqualTo(first.status() == 200 ? "succeeded" : "failed");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyCommandThatARefusalNamesCanBeReadAndHoldsItsKey(Operation operation) {
    Two two = requests().get(name(operation)).get();
    for (String other : List.of(UUID.randomUUID().toString(), pendingClient())) {
      Request request = about(other, two.request());
      String key = Api.key();

      Answer first = request.send(operation.method(), key);
      Answer repeated = request.send(operation.method(), key);

      assertThat(repeated.status()).as("%s", repeated).isEqualTo(first.status());
      assertThat(repeated.codes()).isEqualTo(first.codes());
      assertThat(repeated.header("Command-Id")).isEqualTo(first.header("Command-Id"));
      first
          .header("Command-Id")
          .ifPresent(
              command -> {
                assertThat(SYSTEM.get("/internal/Commands/" + command).status())
                    .as("%s", first)
                    .isEqualTo(200);
                assertThat(repeated.header("Idempotency-Replayed")).contains("true");
                assertThat(two.other().send(operation.method(), key).codes())
                    .containsExactly("idempotencyKeyReused");
              });
    }
  }

  /** The same request about another client or, in its path, about another object. */
  private Request about(String other, Request request) {
    return new Request(
        request.caller(),
        request.path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", other),
        request.body() == null ? null : request.body().replace(client, other));
  }

  @Test
  void aRefusalBeforeTheCommandHoldsTheKeyAsOneByTheDomainDoes() {
    String owner = pendingClient();
    String body = "{\"clientId\":\"%s\",\"currency\":\"EUR\"}".formatted(owner);
    String key = Api.key();

    Answer without = SYSTEM.post("/Accounts", body);
    Answer first = SYSTEM.post("/Accounts", body, key);
    SYSTEM
        .post(
            "/integration/sumsub-webhooks/simulate",
            "{\"applicantId\":\"%s\",\"reviewAnswer\":\"GREEN\"}".formatted(owner))
        .value();
    SYSTEM.post("/Accounts", body, Api.key()).value();
    Answer repeated = SYSTEM.post("/Accounts", body, key);
    Answer other = SYSTEM.post("/Accounts", body.replace("EUR", "USD"), key);

    assertThat(without.codes()).containsExactly("clientNotActive");
    assertThat(without.header("Command-Id")).isEmpty();
    assertThat(first.codes()).containsExactly("clientNotActive");
    assertThat(first.status()).isEqualTo(409);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(withoutTrace(repeated)).isEqualTo(withoutTrace(first));
    assertThat(repeated.status()).isEqualTo(409);
    assertThat(repeated.header("Idempotency-Replayed")).contains("true");
    assertThat(repeated.header("Command-Id")).isEqualTo(first.header("Command-Id")).isPresent();
    assertThat(other.codes()).containsExactly("idempotencyKeyReused");
  }

  private static String pendingClient() {
    return SYSTEM
        .post("/internal/Clients", person().replace("\"isDefaultCompliant\": true,", ""))
        .value()
        .path("id")
        .asString();
  }

  private Map<String, Supplier<Two>> requests() {
    Map<String, Supplier<Two>> requests = new HashMap<>();
    addAccounts(requests);
    for (String prefix : List.of("", "/v2/ledger")) {
      addPayments(requests, prefix + "/internal/payments");
    }
    addClients(requests);
    addDocuments(requests);
    return requests;
  }

  private void addAccounts(Map<String, Supplier<Two>> requests) {
    requests.put(
        "POST /accounts",
        () ->
            system(
                "/Accounts",
                "{\"clientId\":\"%s\",\"currency\":\"EUR\"}".formatted(client),
                "{\"clientId\":\"%s\",\"currency\":\"USD\"}".formatted(client)));
    for (String path : List.of("/v2/internal/accounts", "/v2/ledger/internal/accounts")) {
      requests.put(
          "POST " + path,
          () ->
              system(
                  path,
                  "{\"type\":\"settlement\",\"currency\":\"EUR\"}",
                  "{\"type\":\"settlement\",\"currency\":\"EUR\",\"name\":\"Other\"}"));
      requests.put(
          "POST " + path + "/recalculate",
          () ->
              system(
                  path + "/recalculate",
                  "{\"all\":true}",
                  "{\"accountIds\":[\"%s\"]}".formatted(BANK.clientAccount(client, "EUR"))));
    }
    requests.put(
        "PATCH /accounts/{}",
        () ->
            system(
                "/Accounts/" + BANK.clientAccount(client, "EUR"),
                "{\"name\":\"One\"}",
                "{\"name\":\"Other\"}"));
    requests.put(
        "DELETE /accounts/{}",
        () -> {
          String account = "/Accounts/" + BANK.clientAccount(client, "EUR");
          String other = "/Accounts/" + BANK.clientAccount(client, "EUR");
          return new Two(new Request(SYSTEM, account, null), new Request(SYSTEM, other, null));
        });
    requests.put(
        "PUT /accounts/reorder-accounts",
        () -> {
          String one = BANK.clientAccount(client, "EUR");
          String other = BANK.clientAccount(client, "EUR");
          return frontOffice(
              "/Accounts/reorder-accounts",
              "{\"accountIds\":[\"%s\",\"%s\"]}".formatted(other, one),
              "{\"accountIds\":[\"%s\",\"%s\"]}".formatted(one, other));
        });
    requests.put(
        "POST /accounts/send-otp",
        () ->
            frontOffice(
                "/Accounts/send-otp",
                code(BANK.clientAccount(client, "EUR")),
                code(BANK.clientAccount(client, "EUR"))));
    requests.put(
        "POST /accounts/otp-verification",
        () -> {
          String body = "{\"otpId\":\"" + UUID.randomUUID() + "\",\"code\":\"%s\"}";
          return frontOffice(
              "/Accounts/otp-verification", body.formatted("123456"), body.formatted("654321"));
        });
    requests.put(
        "POST /internal/dailyaccountbalance/recalculate",
        () -> {
          String today = LocalDate.now(ZoneOffset.UTC).toString();
          String body =
              "{\"accountIds\":[\""
                  + BANK.clientAccount(client, "EUR")
                  + "\"],\"from\":\"%s\",\"to\":\"%s\"}";
          return system(
              "/internal/DailyAccountBalance/recalculate",
              body.formatted(today, today),
              body.formatted("2026-01-01", today));
        });
  }

  private static String code(String account) {
    return "{\"operation\":\"closeAccount\",\"accountId\":\"" + account + "\"}";
  }

  private void addPayments(Map<String, Supplier<Two>> requests, String path) {
    requests.put(
        "POST " + path,
        () -> {
          String[] pair = accounts();
          return system(
              path,
              Bank.payment(pair[0], pair[1], "1", "EUR"),
              Bank.payment(pair[0], pair[1], "2", "EUR"));
        });
    requests.put(
        "POST " + path + "/bulk",
        () -> {
          String[] pair = accounts();
          String body = "{\"payments\":[" + Bank.payment(pair[0], pair[1], "1", "EUR") + "%s]}";
          return system(
              path + "/bulk",
              body.formatted(""),
              body.formatted("," + Bank.payment(pair[0], pair[1], "2", "EUR")));
        });
    requests.put(
        "POST " + path + "/draft",
        () -> {
          String[] pair = accounts();
          String body = "{\"transactions\":[%s]}";
          return system(
              path + "/draft",
              body.formatted(Bank.line(pair[0], pair[1], "1", "EUR")),
              body.formatted(Bank.line(pair[0], pair[1], "2", "EUR")));
        });
    for (String step : List.of("pend", "post", "cancel")) {
      requests.put(
          "POST " + path + "/{}/" + step,
          () -> {
            String body = step.equals("pend") ? null : "{}";
            return new Two(
                new Request(SYSTEM, path + "/" + payment(step) + "/" + step, body),
                new Request(SYSTEM, path + "/" + payment(step) + "/" + step, body));
          });
    }
  }

  private String payment(String step) {
    String[] pair = accounts();
    String payment = BANK.draft(pair[0], pair[1], "1", "EUR");
    if (step.equals("post")) {
      BANK.pend(payment).value();
    }
    return payment;
  }

  private String[] accounts() {
    return new String[] {BANK.funded(client, "EUR", "10"), BANK.clientAccount(client, "EUR")};
  }

  private void addClients(Map<String, Supplier<Two>> requests) {
    requests.put("POST /internal/clients", () -> system("/internal/Clients", person(), person()));
    requests.put(
        "PUT /internal/clients/{}",
        () -> {
          String path = "/internal/Clients/" + client;
          String profile = SYSTEM.get(path).value().toString();
          return system(
              path,
              profile.replace("\"riskLevel\":\"low\"", "\"riskLevel\":\"medium\""),
              profile.replace("\"riskLevel\":\"low\"", "\"riskLevel\":\"high\""));
        });
    for (String step : List.of("block", "unblock")) {
      requests.put(
          "PUT /internal/clients/{}/" + step,
          () ->
              system(
                  "/internal/Clients/" + client + "/" + step,
                  Bank.REASON,
                  Bank.REASON.replace("suspicion", "another")));
    }
    requests.put(
        "POST /internal/clients/{}/erase",
        () ->
            system(
                "/internal/Clients/" + UUID.randomUUID() + "/erase",
                Bank.REASON,
                Bank.REASON.replace("suspicion", "another")));
    requests.put(
        "POST /client/deletion-notifications",
        () ->
            frontOffice(
                "/Client/deletion-notifications",
                "{\"reason\":\"one\"}",
                "{\"reason\":\"other\"}"));
    requests.put(
        "POST /integration/clients-import/individual",
        () -> system("/integration/clients-import/individual", imported(), imported()));
    requests.put(
        "POST /integration/clients-import/company",
        () ->
            system(
                "/integration/clients-import/company",
                Bank.companyOf(imported()),
                Bank.companyOf(imported())));
    requests.put(
        "POST /integration/sumsub-webhooks/simulate",
        () ->
            system(
                "/integration/sumsub-webhooks/simulate",
                "{\"applicantId\":\"%s\",\"reviewAnswer\":\"GREEN\"}".formatted(client),
                "{\"applicantId\":\"%s\",\"reviewAnswer\":\"RED\"}".formatted(client)));
  }

  private static String person() {
    return """
    {"type": "individual", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "firstName": "Ada",
     "lastName": "Lovelace", "birthDate": "1990-12-10", "phoneNumber": "+37060000000", "isDefaultCompliant": true,
     "address": {"country": "LT"}}
    """
        .formatted(UUID.randomUUID(), EDITOR);
  }

  private static String imported() {
    return Bank.imported("legacy-" + UUID.randomUUID(), UUID.randomUUID().toString(), "EUR");
  }

  private void addDocuments(Map<String, Supplier<Two>> requests) {
    String documents = "/internal/Clients/" + client + "/Documents";
    requests.put(
        "POST /internal/clients/{}/documents/upload",
        () -> system(documents + "/upload", form(1, 300), form(1, 301)));
    requests.put(
        "POST /internal/clients/{}/documents/upload/bulk",
        () -> system(documents + "/upload/bulk", form(2, 300), form(3, 300)));
    requests.put(
        "DELETE /internal/clients/{}/documents/{}",
        () ->
            new Two(
                new Request(SYSTEM, documents + "/" + document(documents), null),
                new Request(SYSTEM, documents + "/" + document(documents), null)));
    requests.put(
        "POST /internal/clients/{}/related-individuals/{}/documents/upload",
        () -> {
          String company =
              SYSTEM
                  .post("/integration/clients-import/company", Bank.companyOf(imported()))
                  .value()
                  .path("clientId")
                  .asString();
          String path = "/internal/Clients/" + company;
          String individual = SYSTEM.get(path).value().at("/relatedIndividuals/0/id").asString();
          return system(
              path + "/related-individuals/" + individual + "/documents/upload",
              form(1, 300),
              form(1, 301));
        });
  }

  private static String document(String documents) {
    return new Request(SYSTEM, documents + "/upload", form(1, 300))
        .send("POST", Api.key())
        .value()
        .path("id")
        .asString();
  }

  /** A form with so many files, the first of which has this length. */
  private static String form(int files, int length) {
    Upload upload = new Upload().field("type", "passport").editor();
    for (int i = 0; i < files; i++) {
      upload.file("file-" + i + ".pdf", Upload.pdf(length + i));
    }
    return new String(upload.end(), StandardCharsets.ISO_8859_1);
  }

  private static Two system(String path, String body, String otherBody) {
    return new Two(new Request(SYSTEM, path, body), new Request(SYSTEM, path, otherBody));
  }

  private Two frontOffice(String path, String body, String otherBody) {
    return new Two(new Request(frontOffice, path, body), new Request(frontOffice, path, otherBody));
  }

  private static boolean takesAKey(Operation operation) {
    return operation
        .description()
        .path("parameters")
        .valueStream()
        .anyMatch(parameter -> parameter.path("name").asString().equals("Idempotency-Key"));
  }

  private static String name(Operation operation) {
    return operation.method()
        + " "
        + operation.path().replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
  }

  /** Each answer has a trace of its own. */
  private static String withoutTrace(Answer answer) {
    return answer.body().replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
  }
}

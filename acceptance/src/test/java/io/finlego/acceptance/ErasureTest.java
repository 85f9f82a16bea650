package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Personal data is nowhere stored in plain text, and is unreadable after the erasure. The test uses
 * values that occur nowhere else and looks for them in every file of the data folder.
 */
class ErasureTest {

  /** A text that occurs in every personal value. */
  private static final String CANARY =
      "Kanarienvogel" + UUID.randomUUID().toString().substring(0, 8);

  private static final String EDITOR = "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266";

  private static final String KEYS_OF_NOBODY =
      """
      select k.id::text, '' from client.client_key k
      where not exists (select from client.client c where c.key_id = k.id)
      """;

  @Test
  void noPersonalDataIsFoundAfterAnErasureAndOtherDataRemains() {
    Path folder = RunningStack.temporaryFolder();
    try (Stack stack = Stack.start(folder, Map.of("FINLEGO_CLIENTS_RETENTION", "P0D"))) {
      Api system = Api.system(stack);
      Bank bank = new Bank(system);
      String onboarding = UUID.randomUUID().toString();
      String client = clientWithAllPersonalData(onboarding, system, bank, stack);
      assertThat(system.get("/internal/Clients/" + client).body()).contains(CANARY);
      String document = document(system, client);
      assertThat(system.get(document + "/download").body()).contains(CANARY);

      List<Supplier<Answer>> requests = requestsWithKeys(system, client, onboarding);
      List<Answer> answers = requests.stream().map(Supplier::get).toList();
      List<Supplier<Answer>> uploads = uploadsWithKeys(system, client);
      List<Answer> uploaded = uploads.stream().map(Supplier::get).toList();

      JsonNode erased = system.post(path(client, "/erase"), erase()).value();

      assertThat(erased.path("status").asString()).isEqualTo("closed");
      assertThat(system.post(path(client, "/erase"), erase()).codes())
          .containsExactly("clientErased");
      Await.until(
          "its ClientErased", () -> ClientEventsTest.of(stack, client).contains("ClientErased"));
      assertThat(system.get("/internal/Clients/" + client).body()).doesNotContain(CANARY);
      assertThat(system.get("/internal/Clients?text=" + CANARY).value().path("totalCount").asInt())
          .isZero();
      assertThat(system.get(path(client, "/history")).body()).doesNotContain(CANARY);
      assertThat(system.get(path(client, "/Documents")).body()).doesNotContain(CANARY);
      assertThat(system.get(document + "/download").status()).isEqualTo(404);
      assertThat(system.send("PUT", path(client, "/block"), reason(), Map.of()).codes())
          .containsExactly("clientErased");
      assertThat(
              system
                  .post("/Accounts", "{\"clientId\":\"" + client + "\",\"currency\":\"EUR\"}")
                  .codes())
          .containsExactly("clientErased");
      assertThat(upload(system, client, "", Map.of()).codes()).containsExactly("clientErased");
      assertThat(upload(system, client, "/bulk", Map.of()).codes()).containsExactly("clientErased");
      assertThat(create(system, onboarding, onboarding).value().path("id").asString())
          .isEqualTo(client);
      for (int i = 0; i < requests.size(); i++) {
        Answer again = requests.get(i).get();
        assertThat(again.body()).isEqualTo(answers.get(i).body());
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
      }
      for (int i = 0; i < uploads.size(); i++) {
        Answer again = uploads.get(i).get();
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.value().findValuesAsString("id"))
            .isEqualTo(uploaded.get(i).value().findValuesAsString("id"))
            .hasSize(1);
        assertThat(again.body()).doesNotContain(CANARY);
      }
      assertThat(Invariants.rows(stack, KEYS_OF_NOBODY)).isEmpty();
      bank.funded(bank.client(), "EUR", "1");
      Invariants.hold(stack);
      assertThat(Traces.topics(stack, CANARY)).isEmpty();
      assertThat(Traces.tables(stack, "ready for all to see"))
          .as("what is not sealed")
          .contains("ledger.account");
      assertThat(Traces.tables(stack, CANARY)).isEmpty();

      stack.stop();

      assertThat(Traces.files(folder, "ready for all to see"))
          .as("what is not sealed")
          .isNotEmpty();
      assertThat(Traces.files(folder, CANARY)).isEmpty();
    }
  }

  @Test
  void personalDataInPlainEventsIsReadBySubscribersOnly() {
    Path folder = RunningStack.temporaryFolder();
    try (Stack stack = Stack.start(folder, Map.of("FINLEGO_EVENTS_PII", "plain"))) {
      Api system = Api.system(stack);
      String onboarding = UUID.randomUUID().toString();

      String client =
          system.post("/internal/Clients", company(onboarding, "A")).value().path("id").asString();
      system.send("PUT", path(client, ""), company(onboarding, "B"), Map.of()).value();

      Await.until("both events", () -> ClientEventsTest.of(stack, client).size() == 2);
      assertThat(Traces.topics(stack, CANARY)).containsExactly("finlego.client.events");
    }
  }

  /** Requests whose data is sealed with the client's key. */
  private static List<Supplier<Answer>> requestsWithKeys(
      Api system, String client, String onboarding) {
    Map<String, String> key = Map.of("Idempotency-Key", Api.key());
    return List.of(
        () -> system.send("PUT", path(client, "/block"), reason(), key),
        () -> system.send("PUT", path(client, "/unblock"), reason(), key),
        () -> system.send("PUT", path(client, ""), company(onboarding, "C"), key));
  }

  private static List<Supplier<Answer>> uploadsWithKeys(Api system, String client) {
    Map<String, String> key = Map.of("Idempotency-Key", Api.key());
    return List.of(
        () -> upload(system, client, "", key), () -> upload(system, client, "/bulk", key));
  }

  private static Answer upload(
      Api system, String client, String suffix, Map<String, String> headers) {
    return system.upload(
        path(client, "/Documents/upload" + suffix),
        Upload.of(CANARY + ".pdf", ("%PDF-1.7\n" + CANARY).getBytes(StandardCharsets.UTF_8)),
        headers);
  }

  /** Creates a client with every kind of personal data. */
  private static String clientWithAllPersonalData(
      String onboarding, Api system, Bank bank, Stack stack) {
    String client = create(system, onboarding, onboarding).value().path("id").asString();
    assertThat(create(system, onboarding, onboarding).header("Idempotency-Replayed"))
        .contains("true");
    assertThat(create(system, onboarding, Api.key()).codes())
        .containsExactly("duplicateOnboardingId");
    system.send("PUT", path(client, ""), company(onboarding, "B"), Map.of()).value();
    system.send("PUT", path(client, "/block"), reason(), Map.of()).value();
    system.send("PUT", path(client, "/unblock"), reason(), Map.of()).value();
    Api.frontOffice(stack, client)
        .post("/Client/deletion-notifications", "{\"reason\": \"%s\"}".formatted(CANARY))
        .value();
    upload(system, client, "", Map.of()).value();
    String account = bank.clientAccount(client, "EUR");
    system
        .send("PATCH", "/Accounts/" + account, "{\"name\": \"ready for all to see\"}", Map.of())
        .value();
    assertThat(system.post(path(client, "/erase"), erase()).codes())
        .containsExactly("accountsNotClosed");
    system.send("DELETE", "/Accounts/" + account, null, Map.of()).value();
    return client;
  }

  private static Answer create(Api system, String onboarding, String key) {
    return system.post("/internal/Clients", company(onboarding, "A"), key);
  }

  private static String document(Api system, String client) {
    String documents = path(client, "/Documents");
    return documents + "/" + system.get(documents).value().at("/items/0/id").asString();
  }

  private static String company(String onboarding, String version) {
    return """
    {"type": "company", "onboardingId": "%1$s", "editorUserId": "%2$s", "riskLevel": "low", "legalName": "%3$s %4$s",
     "countryOfRegistration": "LT", "registrationNumber": "%3$s", "phoneNumber": "+37060000000", "email": "%3$s@example.com",
     "isDefaultCompliant": true, "address": {"streetLine1": "%3$s", "city": "%3$s", "country": "LT"},
     "customOptions": {"note": "%3$s"},
     "relatedIndividuals": [{"firstName": "%3$s", "lastName": "%3$s", "document": {"number": "%3$s"}}]}
    """
        .formatted(onboarding, EDITOR, CANARY, version);
  }

  private static String path(String client, String suffix) {
    return "/internal/Clients/" + client + suffix;
  }

  private static String reason() {
    return "{\"reason\": \"%s\", \"editorUserId\": \"%s\"}".formatted(CANARY, EDITOR);
  }

  private static String erase() {
    return "{\"reason\": \"asked to\", \"editorUserId\": \"%s\"}".formatted(EDITOR);
  }
}

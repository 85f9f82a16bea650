package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients are created, read and listed. */
class ClientsTest {

  private static final Stack STACK = RunningStack.get();
  private static final JsonMapper JSON = new JsonMapper();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);

  @Test
  void thePublishedExampleIsTakenUnchangedAndReadBack() throws Exception {
    String example = Files.readString(Path.of("src/test/resources/clients-create.example.json"));

    Answer answer = system.post("/internal/Clients", example);

    String id = answer.value().path("id").asString();
    assertThat(answer.json().path("isSuccess").asBoolean()).isTrue();
    assertThat(answer.json().path("valueOrDefault")).isEqualTo(answer.value());
    JsonNode client = system.get("/internal/Clients/" + id).value();
    JsonNode sent = JSON.readTree(example);
    for (String field : sent.propertyNames()) {
      if (!field.startsWith("pay")
          && !field.equals("relatedIndividuals")
          && !sent.path(field).isNull()) {
        assertThat(client.path(field)).as(field).isEqualTo(sent.path(field));
      }
    }
    assertThat(client.path("payInsCountries").toString()).isEqualTo("[\"uk\",\"eea\"]");
    assertThat(client.path("relatedIndividuals").path(0).path("document").path("type").asString())
        .isEqualTo("passport");
    assertThat(client.path("status").asString()).isEqualTo("active");
    assertThat(client.path("version").asLong()).isEqualTo(1);
    Await.until(
        "its ClientCreated",
        () ->
            Topic.read(STACK, "finlego.client.events").stream()
                .anyMatch(r -> new String(r.key()).equals(id)));
  }

  @Test
  void aRepeatedCreationGetsTheFirstAnswerAndCreatesNothing() {
    String onboarding = UUID.randomUUID().toString();
    String body = individual(onboarding);
    String key = Api.key();
    Answer first = system.post("/internal/Clients", body, key);

    Answer second = system.post("/internal/Clients", body, key);
    Answer otherRequest =
        system.post("/internal/Clients", individual(UUID.randomUUID().toString()), key);

    assertThat(second.value()).isEqualTo(first.value());
    assertThat(second.header("Idempotency-Replayed")).contains("true");
    assertThat(second.header("Command-Id")).isEqualTo(first.header("Command-Id"));
    assertThat(otherRequest.codes()).containsExactly("idempotencyKeyReused");
    assertThat(Topic.read(STACK, "finlego.client.commands"))
        .filteredOn(command -> new String(command.key()).equals(onboarding))
        .hasSize(1);
  }

  @Test
  void oneOfTenClientsThatRaceForOneOnboardingIdIsCreated() throws Exception {
    String body = individual(UUID.randomUUID().toString());
    try (ExecutorService executor = Executors.newFixedThreadPool(10)) {
      Callable<Answer> create = () -> system.post("/internal/Clients", body, Api.key());
      List<Answer> answers =
          executor.invokeAll(java.util.Collections.nCopies(10, create)).stream()
              .map(f -> f.resultNow())
              .toList();

      assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
      assertThat(answers)
          .filteredOn(a -> a.status() != 200)
          .allSatisfy(
              a -> {
                assertThat(a.status()).isEqualTo(409);
                assertThat(a.codes()).containsExactly("duplicateOnboardingId");
              });
    }
  }

  @Test
  void oneAnswerNamesEveryFieldAtFault() {
    String body =
        """
        {"type": "company", "onboardingId": "no-uuid", "riskLevel": "extreme", "phoneNumber": "1",
         "isDefaultCompliant": "yes", "legalName": "", "countryOfRegistration": "R",
         "address": {"city": 5}, "companyRegistrationDate": "31.12.2020",
         "relatedIndividuals": [{"document": {"type": "library card"}}]}
        """;

    Answer answer = system.post("/internal/Clients", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields())
        .contains(
            "onboardingId",
            "editorUserId",
            "riskLevel",
            "phoneNumber",
            "legalName",
            "countryOfRegistration",
            "companyRegistrationDate",
            "relatedIndividuals[0].document.type");
    assertThat(answer.codes()).allMatch(code -> code.equals("invalidField"));
  }

  @Test
  void clientsAreListedNewestFirstByPageAndFilter() {
    String onboarding = UUID.randomUUID().toString();
    system.post("/internal/Clients", individual(onboarding)).value();

    JsonNode page = system.get("/internal/clients?pageSize=1&onboardingId=" + onboarding).value();

    assertThat(page.path("totalCount").asInt()).isEqualTo(1);
    assertThat(page.path("items").path(0).path("onboardingId").asString()).isEqualTo(onboarding);
    assertThat(system.get("/internal/Clients?page=0").codes()).containsExactly("invalidField");
    assertThat(system.get("/internal/Clients?pageSize=501").codes())
        .containsExactly("invalidField");
    assertThat(system.get("/internal/Clients?status=asleep").fields()).containsExactly("status");
  }

  @Test
  void theAnswerNamesAnUnknownClient() {
    Answer answer = system.get("/internal/Clients/" + UUID.randomUUID());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.codes()).containsExactly("clientNotFound");
    assertThat(system.get("/internal/Clients/not-a-uuid").status()).isIn(400, 404);
  }

  @Test
  void aPendingOrUnknownClientGetsNoAccount() {
    String pending =
        system
            .post(
                "/internal/Clients",
                individual(UUID.randomUUID().toString()).replace("true", "false"))
            .value()
            .path("id")
            .asString();

    assertThat(openFor(pending).codes()).containsExactly("clientNotActive");
    assertThat(openFor(UUID.randomUUID().toString()).codes()).containsExactly("clientNotFound");
    assertThat(openFor(bank.client()).status()).isEqualTo(200);
  }

  private Answer openFor(String clientId) {
    return system.post(
        "/Accounts", "{\"clientId\":\"%s\",\"currency\":\"EUR\"}".formatted(clientId));
  }

  private static String individual(String onboardingId) {
    return """
    {"type": "individual", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "firstName": "Ada",
     "lastName": "Lovelace", "birthDate": "1990-12-10", "phoneNumber": "+37060000000", "isDefaultCompliant": true,
     "address": {"streetLine1": "Gedimino 1", "city": "Vilnius", "zip": "01103", "country": "LT"}}
    """
        .formatted(onboardingId, UUID.randomUUID());
  }
}

package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An import creates the client with its external id and its accounts, or nothing. */
class ImportTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final String externalId = "legacy-" + UUID.randomUUID();
  private final String onboarding = UUID.randomUUID().toString();

  @Test
  void anImportCreatesTheClientAndItsAccounts() {
    JsonNode imported = person("EUR", "USD").value();

    JsonNode client = system.get("/internal/Clients/" + id(imported)).value();
    assertThat(client.path("externalClientId").asString()).isEqualTo(externalId);
    assertThat(client.path("status").asString()).isEqualTo("active");
    assertThat(imported.path("accounts")).hasSize(2);
    assertThat(imported.at("/accounts/0/currency").asString()).isEqualTo("EUR");
    assertThat(imported.at("/accounts/0/iban").asString()).hasSize(20);
    assertThat(system.get("/Accounts?clientId=" + id(imported)).value().path("totalCount").asInt())
        .isEqualTo(2);
    assertThat(
            system
                .get("/internal/Clients?externalClientId=" + externalId)
                .value()
                .path("totalCount")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void aReplacementOfAnImportedProfileNamesTheChangedFieldsOnly() {
    String client = "/internal/Clients/" + id(person("EUR").value());

    system.send("PUT", client, profile("Augusta"), Map.of()).value();

    assertThat(system.get(client + "/history").value().at("/0/fields").toString())
        .isEqualTo("[\"firstName\"]");
    assertThat(system.get(client).value().path("externalClientId").asString())
        .isEqualTo(externalId);
  }

  @Test
  void anImportCreatesACompanyWithItsRelatedIndividuals() {
    String body = Bank.companyOf(body("EUR"));

    JsonNode imported = system.post("/integration/clients-import/company", body).value();

    JsonNode client = system.get("/internal/Clients/" + id(imported)).value();
    assertThat(client.path("type").asString()).isEqualTo("company");
    assertThat(client.path("externalClientId").asString()).isEqualTo(externalId);
    assertThat(client.at("/relatedIndividuals/0/id").asString()).hasSize(36);
    assertThat(imported.at("/accounts/0/clientId").asString()).isEqualTo(id(imported));
  }

  @Test
  void aRepeatedImportGivesTheSameClient() {
    JsonNode first = person("EUR").value();

    JsonNode second = person("EUR").value();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void tenEqualImportsAtOnceCreateOneClient() {
    List<Answer> answers = Callers.atOnce(10, _ -> person("EUR"));

    assertThat(answers)
        .extracting(answer -> id(answer.value()))
        .containsOnly(id(answers.getFirst().value()));
  }

  @Test
  void anotherClientWithTheSameExternalIdIsRefused() {
    person("EUR").value();

    Answer otherPerson = person("USD");

    assertThat(otherPerson.status()).isEqualTo(409);
    assertThat(otherPerson.codes()).containsExactly("duplicateExternalClientId");
  }

  @Test
  void anImportWithAnImpossibleAccountLeavesNothingAndCanBeCorrected() {
    Answer refused = person("EUR", "CLP");

    assertThat(refused.codes()).containsExactly("currencyNotAvailable");
    assertThat(
            system
                .get("/internal/Clients?onboardingId=" + onboarding)
                .value()
                .path("totalCount")
                .asInt())
        .isZero();
    assertThat(person("EUR").value().path("accounts")).hasSize(1);
  }

  @Test
  void anImportedClientGetsNoAccountsBeforeItsVerification() {
    String pending = body("EUR").replace("true", "false");

    Answer refused = system.post("/integration/clients-import/individual", pending);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly("accounts");
    String without = body().replace("true", "false");
    JsonNode imported = system.post("/integration/clients-import/individual", without).value();
    assertThat(imported.path("accounts")).isEmpty();
    assertThat(
            system
                .post(
                    "/Accounts",
                    "{\"clientId\":\"%s\",\"currency\":\"EUR\"}".formatted(id(imported)))
                .codes())
        .containsExactly("clientNotActive");
  }

  @Test
  void theFieldsAtFaultOfAnImportAreNamed() {
    Answer answer = system.post("/integration/clients-import/company", "{\"accounts\": [{}]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields())
        .contains("externalClientId", "legalName", "accounts[0].currency", "onboardingId");
  }

  private Answer person(String... currencies) {
    return system.post("/integration/clients-import/individual", body(currencies));
  }

  private String body(String... currencies) {
    return Bank.imported(externalId, onboarding, currencies);
  }

  private String profile(String firstName) {
    return """
    {"type": "individual", "onboardingId": "%s", "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266",
     "riskLevel": "low", "firstName": "%s", "lastName": "Lovelace", "birthDate": "1990-12-10",
     "phoneNumber": "+37060000000", "isDefaultCompliant": true, "address": {"country": "LT"}}
    """
        .formatted(onboarding, firstName);
  }

  private static String id(JsonNode imported) {
    return imported.path("clientId").asString();
  }
}

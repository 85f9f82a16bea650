package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rows 99 and 100: the client, its external id and its accounts, or nothing. */
class ImportTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final String externalId = "legacy-" + UUID.randomUUID();
  private final String onboarding = UUID.randomUUID().toString();

  @Test
  void makesTheClientAndItsAccounts() {
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
  void theSameImportAgainIsTheSameClient() {
    JsonNode first = person("EUR").value();

    JsonNode second = person("EUR").value();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void ofTenAtOnceOneClientIsMade() {
    List<Answer> answers = Callers.atOnce(10, _ -> person("EUR"));

    assertThat(answers)
        .extracting(answer -> id(answer.value()))
        .containsOnly(id(answers.getFirst().value()));
  }

  @Test
  void anotherClientWithTheSameExternalIdIsRefused() {
    person("EUR").value();

    Answer other = person("USD");

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.codes()).containsExactly("duplicateExternalClientId");
  }

  @Test
  void whenAnAccountCannotBeOpenedNothingIsLeftAndItCanBeMended() {
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
  void aBodyAtFaultIsNamed() {
    Answer answer = system.post("/integration/clients-import/company", "{\"accounts\": [{}]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields())
        .contains("externalClientId", "legalName", "accounts[0].currency", "onboardingId");
  }

  private Answer person(String... currencies) {
    return system.post(
        "/integration/clients-import/individual",
        Bank.imported(externalId, onboarding, currencies));
  }

  private static String id(JsonNode imported) {
    return imported.path("clientId").asString();
  }
}

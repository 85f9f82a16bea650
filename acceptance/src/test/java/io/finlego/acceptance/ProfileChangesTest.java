package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.client.ClientChanged;
import io.finlego.schemas.client.ClientEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Profiles are replaced, with their history; sealed fields are searched; erasures are requested.
 */
class ProfileChangesTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final String onboarding = UUID.randomUUID().toString();
  private final String surname = "Canary" + UUID.randomUUID().toString().substring(0, 8);
  private final String client =
      system.post("/internal/Clients", body("Vilnius", "low")).value().path("id").asString();

  @Test
  void aReplacedProfileNamesTheChangedFields() {
    Answer answer = replace(body("Kaunas", "high"), Map.of("If-Match", "1"));

    assertThat(answer.value().path("version").asLong()).isEqualTo(2);
    JsonNode profile = system.get(path("")).value();
    assertThat(profile.at("/address/city").asString()).isEqualTo("Kaunas");
    assertThat(profile.path("riskLevel").asString()).isEqualTo("high");
    JsonNode newest = system.get(path("/history")).value().path(0);
    assertThat(newest.path("change").asString()).isEqualTo("changed");
    assertThat(newest.path("fields").toString()).isEqualTo("[\"riskLevel\",\"address.city\"]");
    assertThat(newest.path("editorUserId").asString()).isEqualTo(EDITOR);
    Await.until("its ClientChanged", () -> !changedFields().isEmpty());
    assertThat(changedFields()).containsExactly(List.of("riskLevel", "address.city"));
  }

  @Test
  void theClientDoesNotSeeWorkOnItsAssessment() {
    Api frontOffice = Api.frontOffice(STACK, client);
    String before = frontOffice.get("/Client").value().toString();

    replace(body("Vilnius", "high"), Map.of()).value();

    assertThat(system.get(path("")).value().path("version").asLong()).isEqualTo(2);
    assertThat(frontOffice.get("/Client").value().toString()).isEqualTo(before);
  }

  @Test
  void aReplacementOfAnOlderVersionIsRefused() {
    replace(body("Kaunas", "low"), Map.of()).value();

    Answer late = replace(body("Riga", "low"), Map.of("If-Match", "\"1\""));

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.codes()).containsExactly("versionMismatch");
    assertThat(system.get(path("")).value().at("/address/city").asString()).isEqualTo("Kaunas");
  }

  @Test
  void typeAndOnboardingCannotChange() {
    String otherOnboarding =
        body("Kaunas", "low").replace(onboarding, UUID.randomUUID().toString());

    Answer answer = replace(otherOnboarding, Map.of());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("onboardingId");
  }

  @Test
  void anIfMatchWithoutAVersionIsRefused() {
    Answer answer = replace(body("Kaunas", "low"), Map.of("If-Match", "yesterday"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("If-Match");
  }

  @Test
  void clientsAreFoundByPartsOfNameEmailPhoneAndRegistrationNumber() {
    String email = "Žana." + surname + "@example.com";
    String phone = "+370" + Math.abs(surname.hashCode());
    String number = "REG-" + surname;
    String company =
        """
        {"type": "company", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "legalName": "Žalia UAB",
         "countryOfRegistration": "LT", "phoneNumber": "%s", "email": "%s", "registrationNumber": "%s",
         "address": {"country": "LT"}}
        """
            .formatted(UUID.randomUUID(), EDITOR, phone, email, number);
    String id = system.post("/internal/Clients", company).value().path("id").asString();

    for (String text : List.of("žana." + surname, phone.substring(1), "reg-" + surname)) {
      String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
      assertThat(
              system
                  .get("/internal/Clients?text=" + query)
                  .value()
                  .path("items")
                  .valueStream()
                  .map(client -> client.path("id").asString()))
          .as(text)
          .containsExactly(id);
    }
    for (String text :
        List.of(
            "Ada " + surname, surname.toUpperCase(java.util.Locale.ROOT) + "&type=individual")) {
      JsonNode page = system.get("/internal/Clients?text=" + text.replace(" ", "%20")).value();
      assertThat(page.path("totalCount").asInt()).as(text).isEqualTo(1);
      assertThat(page.at("/items/0/id").asString()).isEqualTo(client);
    }
    assertThat(system.get("/internal/Clients?text=a").fields()).containsExactly("text");
  }

  @Test
  void theFieldsAtFaultAreNamedAndNothingChanges() {
    Answer answer = replace(body("Kaunas", "extreme").replace("+37060000000", "1"), Map.of());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactlyInAnyOrder("riskLevel", "phoneNumber");
    assertThat(system.get(path("")).value().path("version").asLong()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PUT,''", "GET,''", "GET,/history", "POST,/erase"})
  void anUnknownClientIsReported(String method, String operation) {
    String body =
        switch (method) {
          case "PUT" -> body("Kaunas", "low");
          case "POST" -> "{\"editorUserId\": \"%s\", \"reason\": \"asked to\"}".formatted(EDITOR);
          default -> null;
        };

    Answer answer =
        system.send(method, "/internal/Clients/" + UUID.randomUUID() + operation, body, Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.codes()).containsExactly("clientNotFound");
  }

  @Test
  void aRequestForErasureNeedsAReasonOfLimitedLength() {
    Api frontOffice = Api.frontOffice(STACK, client);

    for (String reason : List.of("\"\"", "7", "\"" + "x".repeat(1001) + "\"")) {
      Answer answer =
          frontOffice.post("/Client/deletion-notifications", "{\"reason\": " + reason + "}");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.fields()).containsExactly("reason");
    }
    assertThat(system.get(path("/history")).value()).hasSize(1);
  }

  @Test
  void aClientRequestsItsErasureOnce() {
    Api frontOffice = Api.frontOffice(STACK, client);
    JsonNode first =
        frontOffice.post("/Client/deletion-notifications", "{\"reason\": \"moved\"}").value();

    JsonNode second = frontOffice.post("/Client/deletion-notifications", "{}").value();

    assertThat(second).isEqualTo(first);
    assertThat(system.post("/Client/deletion-notifications", "{}").status()).isEqualTo(403);
  }

  @Test
  void aClientIsNotErasedBeforeItsRetentionEnds() {
    String request = "{\"editorUserId\": \"%s\", \"reason\": \"asked to\"}".formatted(EDITOR);

    assertThat(system.post(path("/erase"), request).codes()).containsExactly("retentionNotOver");
  }

  private static final String EDITOR = "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266";

  private List<List<String>> changedFields() {
    return Topic.read(STACK, "finlego.client.events").stream()
        .map(record -> AvroCodec.catalogue().decode(record.value(), ClientEvent.class))
        .filter(event -> event.getPayload() instanceof ClientChanged)
        .map(event -> (ClientChanged) event.getPayload())
        .filter(changed -> changed.getClientId().toString().equals(client))
        .map(ClientChanged::getChangedFields)
        .toList();
  }

  private Answer replace(String body, Map<String, String> headers) {
    return system.send("PUT", path(""), body, headers);
  }

  private String path(String suffix) {
    return "/internal/Clients/" + client + suffix;
  }

  private String body(String city, String riskLevel) {
    return """
    {"type": "individual", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "%s", "firstName": "Ada",
     "lastName": "%s", "birthDate": "1990-12-10", "phoneNumber": "+37060000000", "isDefaultCompliant": true,
     "address": {"streetLine1": "Gedimino 1", "city": "%s", "zip": "01103", "country": "LT"}}
    """
        .formatted(onboarding, EDITOR, riskLevel, surname, city);
  }
}

package io.finlego.ingress.client.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnProfileTest {

  private final PublishedRows rows = PublishedRows.shared();

  @Test
  void aClientSeesWhatItHasToldAndNotHowItIsAssessed() {
    UUID id =
        rows.client(
            "Payler",
            """
            {"type": "company", "riskLevel": "high", "legalName": "Payler", "email": null, "isDefaultCompliant": true,
             "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266", "customOptions": {"canary": 1},
             "complianceEvaluation": {"additionalInfo": "canary"}}
            """);

    Api.Answer answer = rows.frontOffice(id).get("/Client");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.value().propertyNames())
        .containsExactlyInAnyOrder(
            "id", "status", "type", "legalName", "email", "verification", "createdAt");
    assertThat(answer.value().path("id").asString()).isEqualTo(id.toString());
    assertThat(answer.value().path("verification").toString()).isEqualTo("{\"state\":null}");
    assertThat(answer.text()).doesNotContain("canary", "high", "c5c2f4a5");
  }

  /** The fields about which a client must not learn, and those that change with them. */
  private static final Set<String> HIDDEN =
      Set.of(
          "riskLevel",
          "complianceEvaluation",
          "isDefaultCompliant",
          "editorUserId",
          "blockReason",
          "externalClientId",
          "customOptions",
          "profileUnreadable",
          "updatedAt",
          "version");

  @Test
  void everyFieldOfAClientIsEitherShownOrHidden() {
    JsonNode schemas = rows.system().get("/openapi").json().at("/components/schemas");
    Set<String> shown = names(schemas.at("/OwnProfile/properties"));

    assertThat(shown)
        .isEqualTo(Set.copyOf(OwnProfile.SHOWN_FIELDS))
        .doesNotContainAnyElementsOf(HIDDEN);
    Set<String> decided = new HashSet<>(shown);
    decided.addAll(HIDDEN);
    assertThat(decided).isEqualTo(names(schemas.at("/Client/properties")));
  }

  private static Set<String> names(JsonNode properties) {
    return Set.copyOf(properties.propertyNames());
  }

  @Test
  void aWritingThatChangesNoShownFieldChangesNoByte() {
    UUID id =
        rows.client(
            "Payler",
            """
            {"type": "company", "riskLevel": "low", "legalName": "Payler", "address": {"city": "Vilnius", "country": "LT"}}
            """);
    String before = rows.frontOffice(id).get("/Client").text();

    rows.clients()
        .rewrite(
            id,
            """
            {"riskLevel": "high", "customOptions": {"watch": true}, "complianceEvaluation": {"additionalInfo": "canary"},
             "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266", "address": {"country": "LT", "city": "Vilnius"},
             "legalName": "Payler", "type": "company"}
            """);

    assertThat(rows.system().get("/internal/Clients/" + id).value().path("version").asInt())
        .isEqualTo(2);
    assertThat(rows.frontOffice(id).get("/Client").text()).isEqualTo(before);
  }

  @Test
  void onlyClientsReadTheirOwnProfile() {
    assertThat(rows.system().get("/Client").status()).isEqualTo(403);
    Api.Answer unknown = rows.frontOffice(UUID.randomUUID()).get("/client");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("clientNotFound");
  }
}

package io.finlego.ingress.client.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
            "id",
            "status",
            "type",
            "legalName",
            "email",
            "verification",
            "createdAt",
            "updatedAt",
            "version");
    assertThat(answer.value().path("id").asString()).isEqualTo(id.toString());
    assertThat(answer.value().path("verification").toString()).isEqualTo("{\"state\":null}");
    assertThat(answer.text()).doesNotContain("canary", "high", "c5c2f4a5");
  }

  @Test
  void onlyClientsReadTheirOwnProfile() {
    assertThat(rows.system().get("/Client").status()).isEqualTo(403);
    Api.Answer unknown = rows.frontOffice(UUID.randomUUID()).get("/client");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("clientNotFound");
  }
}

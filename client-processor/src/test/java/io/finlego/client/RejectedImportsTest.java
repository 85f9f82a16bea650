package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.reply.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RejectedImportsTest {

  private static final ClientScene SCENE = ClientScene.migrated("turning_away");

  private final String externalId = "ext-" + UUID.randomUUID();
  private final Form form = Form.company();

  @Test
  void aClientThatIsNotActiveGetsNoAccounts() {
    Form pending = form.with("isDefaultCompliant", false);

    List<Applied> refused =
        SCENE.applyAll(
            SCENE.importing(externalId, pending, "EUR"),
            SCENE.importing(externalId, pending, "EUR"));

    assertThat(refused).extracting(Applied::code).containsOnly("clientNotActive");
    assertThat(refused).allSatisfy(command -> assertThat(command.outcome().events()).isEmpty());
    assertThat(SCENE.count("client where external_client_id = ?", externalId)).isZero();
    assertThat(SCENE.count("client_import where external_client_id = ?", externalId)).isZero();
    Applied without = SCENE.apply(SCENE.importing(externalId, pending));
    assertThat(without.toLedger(OpenImportedAccounts.class).getAccounts()).isEmpty();
  }

  @Test
  void aClientThatWasRejectedBeforeItsImportGetsNoAccounts() {
    SCENE.apply(rejecting(form.id("onboardingId")));

    Applied refused = SCENE.apply(SCENE.importing(externalId, form, "EUR"));

    assertThat(refused.code()).isEqualTo("clientNotActive");
    assertThat(refused.reply(Rejected.class).getProblems().getFirst().getField())
        .isEqualTo("accounts");
    assertThat(SCENE.count("client where external_client_id = ?", externalId)).isZero();
  }

  private static ReportVerification rejecting(UUID onboarding) {
    return new ReportVerification(
        "applicant-" + onboarding,
        onboarding.toString(),
        "applicantReviewed",
        "RED",
        "FINAL",
        List.of("FORGERY"),
        Instant.parse("2026-03-02T08:00:00Z"),
        null,
        false);
  }
}

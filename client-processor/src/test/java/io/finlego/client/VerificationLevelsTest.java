package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.client.verification.VerificationPolicy;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.VerificationReported;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A provider's finding counts if the institution has named its level. */
class VerificationLevelsTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private static final ClientScene SCENE =
      ClientScene.migrated("levels")
          .verifiedBy(
              new VerificationPolicy(
                  Set.of("business", "id-and-liveness"), Set.of("owner"), false));

  private final UUID applicant = UUID.randomUUID();
  private final Form form =
      Form.company().with("isDefaultCompliant", false).with("applicantId", applicant.toString());

  @Test
  void onlyANamedLevelActivatesAClient() {
    UUID client = SCENE.register(form);

    assertThat(report(green("proof-of-address-only", 1))).isFalse();
    assertThat(report(green(null, 2))).isFalse();
    assertThat(SCENE.status(client)).isEqualTo("pending");
    assertThat(report(green("id-and-liveness", 3))).isTrue();
    assertThat(SCENE.status(client)).isEqualTo("active");
  }

  @Test
  void anotherLevelTakesNothingBack() {
    UUID client = SCENE.register(form);
    report(green("business", 1));

    assertThat(report(reviewed("RED", "proof-of-address-only", false, 2))).isFalse();

    assertThat(SCENE.status(client)).isEqualTo("active");
  }

  /** An event of another level is stored, and no client may notice it. */
  @Test
  void anotherLevelDoesNotGiveAnApplicantToAnotherClient() {
    UUID first = SCENE.register(form);
    UUID second = SCENE.register(Form.company().with("isDefaultCompliant", false));
    report(green("business", 1));

    assertThat(report(named(second, green("proof-of-address-only", 2)))).isFalse();
    assertThat(report(named(second, reviewed("GREEN", "business", true, 3)))).isFalse();
    assertThat(report(named(second, event("applicantLevelChanged", "business", 4)))).isFalse();

    assertThat(SCENE.status(first)).isEqualTo("active");
    assertThat(SCENE.status(second)).isEqualTo("pending");
  }

  @Test
  void aLevelOfRelatedIndividualsHidesNoFindingOnAClient() {
    UUID client = SCENE.register(form);
    report(green("business", 1));

    report(reviewed("RED", "owner", false, 2));
    assertThat(SCENE.status(client)).isEqualTo("active");
    report(reviewed("RED", "business", false, 3));
    report(green("owner", 4));
    report(event("applicantPending", "owner", 5));

    assertThat(SCENE.status(client)).isEqualTo("pending");
    assertThat(SCENE.verification(client)).isEqualTo("rejected");
  }

  @Test
  void clientsAndRelatedIndividualsHaveLevelsOfTheirOwn() {
    UUID owner = UUID.randomUUID();
    UUID company =
        SCENE.register(
            form.with("relatedIndividuals", List.of(Map.of("id", owner, "isUbo", true))));
    report(green("business", 1));

    report(of(owner, "GREEN", "business", false, 2));
    assertThat(SCENE.status(company)).isEqualTo("pending");
    report(of(owner, "GREEN", "owner", false, 3));

    assertThat(SCENE.status(company)).isEqualTo("active");
  }

  @Test
  void theProvidersSandboxVerifiesNobodyOutsideOurs() {
    UUID client = SCENE.register(form);

    assertThat(report(reviewed("GREEN", "business", true, 1))).isFalse();

    assertThat(SCENE.status(client)).isEqualTo("pending");
  }

  @Test
  void eachLevelCountsIfNoneIsNamed() {
    ClientScene any = SCENE.verifiedBy(VerificationPolicy.ALL_FINDINGS);
    UUID client = any.register(form);

    any.apply(reviewed("GREEN", "proof-of-address-only", true, 1));

    assertThat(any.status(client)).isEqualTo("active");
  }

  private ReportVerification green(@Nullable String level, int second) {
    return reviewed("GREEN", level, false, second);
  }

  private ReportVerification reviewed(
      String answer, @Nullable String level, boolean sandboxMode, int second) {
    return of(applicant, answer, level, sandboxMode, second);
  }

  private static ReportVerification of(
      UUID applicant, String answer, @Nullable String level, boolean sandboxMode, int second) {
    return new ReportVerification(
        applicant.toString(),
        null,
        "applicantReviewed",
        answer,
        answer.equals("RED") ? "FINAL" : null,
        List.of(),
        MORNING.plusSeconds(second),
        level,
        sandboxMode);
  }

  private ReportVerification event(String type, String level, int second) {
    return new ReportVerification(
        applicant.toString(),
        null,
        type,
        null,
        null,
        List.of(),
        MORNING.plusSeconds(second),
        level,
        false);
  }

  private static ReportVerification named(UUID client, ReportVerification report) {
    return new ReportVerification(
        report.getApplicantId(),
        client.toString(),
        report.getEventType(),
        report.getReviewAnswer(),
        report.getReviewRejectType(),
        report.getRejectLabels(),
        report.getEventAt(),
        report.getLevelName(),
        report.getSandboxMode());
  }

  /** Whether the report was applied. */
  private static boolean report(ReportVerification report) {
    Object reply = SCENE.apply(report).reply(Object.class);
    return ((VerificationReported) (reply instanceof Continues more ? more.getResult() : reply))
        .getApplied();
  }
}

package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.client.ClientActivated;
import io.finlego.schemas.client.ClientChanged;
import io.finlego.schemas.client.ClientRejected;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.ledger.RestrictClient;
import io.finlego.schemas.reply.ClientImported;
import io.finlego.schemas.reply.ClientState;
import io.finlego.schemas.reply.VerificationReported;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rejection of its verification does to a client's money. */
class RejectionTest {

  private static final ClientScene SCENE = ClientScene.migrated("rejection");
  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private final UUID applicant = UUID.randomUUID();
  private final Form form = Form.company().with("applicantId", applicant.toString());

  @Test
  void noMoneyLeavesARejectedClientsAccountsOnceTheWebhookIsAnswered() {
    UUID client = SCENE.register(form);

    Applied applied = SCENE.apply(rejected(1));

    RestrictClient restrict = applied.toLedger(RestrictClient.class);
    assertThat(restrict).isEqualTo(new RestrictClient(client, 2L, ClientRestriction.prohibited));
    assertThat(applied.inTheEnd(VerificationReported.class).getApplied()).isTrue();
    assertThat(applied.event(ClientRejected.class))
        .isEqualTo(new ClientRejected(client, 2L, List.of("FORGERY"), true));
  }

  @Test
  void moneyMovesAgainWhenTheProviderApprovesTheClientAfterAll() {
    UUID client = SCENE.register(form);
    SCENE.apply(rejected(1));

    Applied applied = SCENE.apply(reviewed("GREEN", null, 2));

    assertThat(applied.toLedger(RestrictClient.class))
        .isEqualTo(new RestrictClient(client, 3L, ClientRestriction.none));
    assertThat(applied.event(ClientActivated.class).getVersion()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"applicantDeleted", "applicantPending", "applicantOnHold"})
  void aRejectionOutlivesWhatProvesNothing(String event) {
    UUID client = SCENE.register(form);
    SCENE.apply(rejected(1));

    assertThat(SCENE.apply(event(event, 2)).followUps()).isEmpty();

    assertThat(SCENE.verification(client)).isEqualTo("rejected");
  }

  @Test
  void aReportFromTheFutureHidesNoLaterReport() {
    UUID client = SCENE.register(form);
    SCENE.apply(reviewedAt(Instant.parse("2099-01-01T00:00:00Z"), "GREEN", null, List.of()));
    Instant later = Instant.now().plusSeconds(60);

    SCENE.apply(reviewedAt(later, "RED", "FINAL", List.of("FORGERY")));

    assertThat(SCENE.verification(client)).isEqualTo("rejected");
  }

  @Test
  void anotherApplicationDoesNotEndARejection() {
    UUID client = SCENE.register(form);
    SCENE.apply(rejected(1));

    Applied applied =
        SCENE.apply(event("another-" + applicant, client.toString(), "applicantCreated", 2));

    assertThat(applied.followUps()).isEmpty();

    assertThat(SCENE.verification(client)).isEqualTo("rejected");
  }

  @Test
  void theEndOfARejectionIsPublishedEvenIfTheClientStaysPending() {
    UUID client = SCENE.register(form.with("isDefaultCompliant", false));
    SCENE.apply(rejected(1));

    Applied applied = SCENE.apply(event("applicantReset", 2));

    assertThat(applied.toLedger(RestrictClient.class))
        .isEqualTo(new RestrictClient(client, 3L, ClientRestriction.none));
    assertThat(applied.event(ClientChanged.class).getChangedFields())
        .containsExactly("verification.state");
  }

  @Test
  void aRejectionIsOnlyReportedIfTheSettingSaysSo() {
    ClientScene reporting = SCENE.thatReportsRejections();
    UUID client = reporting.register(form);

    Applied applied = reporting.apply(rejected(1));

    assertThat(applied.followUps()).isEmpty();
    assertThat(applied.reply(VerificationReported.class).getApplied()).isTrue();
    assertThat(applied.event(ClientRejected.class))
        .isEqualTo(new ClientRejected(client, 2L, List.of("FORGERY"), false));
  }

  @Test
  void onePersonsRejectionRestrictsEachCompanyThatMustHaveItVerified() {
    UUID first = SCENE.register(companyOwnedByApplicant());
    UUID second = SCENE.register(companyOwnedByApplicant());

    Applied applied = SCENE.apply(rejected(1));

    assertThat(applied.followUps())
        .extracting(command -> (RestrictClient) payload(command.value()))
        .extracting(RestrictClient::getClientId)
        .containsExactlyInAnyOrder(first, second);
    assertThat(applied.followUps().stream().map(command -> command.id()).distinct()).hasSize(2);
  }

  @Test
  void aProfileWithARejectedOwnerIsAnsweredWhenItsMoneyCannotLeave() {
    Form plain = Form.company();
    UUID client = SCENE.register(plain);
    SCENE.apply(rejected(1));

    Applied applied = SCENE.apply(SCENE.replacing(client, withOwner(plain)));

    assertThat(applied.followUps()).hasSize(1);
    assertThat(applied.toLedger(RestrictClient.class))
        .isEqualTo(new RestrictClient(client, 3L, ClientRestriction.prohibited));
    assertThat(applied.inTheEnd(ClientState.class).getVersion()).isEqualTo(2);
  }

  /** Editors send profiles without ids that their system does not hold. */
  @Test
  void aProfileThatLeavesOutTheRejectedOwnerLeavesTheRejection() {
    Form plain = Form.company();
    UUID client = SCENE.register(withOwner(plain));
    SCENE.apply(rejected(1));
    Form nameless =
        plain.with(
            "relatedIndividuals",
            List.of(Map.of("id", UUID.randomUUID(), "lastName", "Owner", "isUbo", true)));

    replace(client, nameless);
    replace(client, plain);

    assertThat(SCENE.verification(client)).isEqualTo("rejected");
    assertThat(
            SCENE.apply(reviewed("GREEN", null, 2)).toLedger(RestrictClient.class).getRestriction())
        .isEqualTo(ClientRestriction.none);
  }

  @Test
  void aProfileWithoutTheRejectedApplicantsIdLeavesTheRejection() {
    UUID client = SCENE.register(form);
    SCENE.apply(rejected(1));

    replace(client, form.without("applicantId"));

    assertThat(SCENE.verification(client)).isEqualTo("rejected");
  }

  @Test
  void aProfileThatGivesTheRejectedPersonNoRoleEndsTheRejection() {
    Form plain = Form.company();
    UUID client = SCENE.register(withOwner(plain));
    SCENE.apply(rejected(1));
    Form withoutOwner =
        plain.with("relatedIndividuals", List.of(Map.of("id", applicant, "isUbo", false)));

    Applied applied = SCENE.apply(SCENE.replacing(client, withoutOwner));

    assertThat(applied.toLedger(RestrictClient.class).getRestriction())
        .isEqualTo(ClientRestriction.none);
  }

  @Test
  void theLedgerHearsOnlyTheNewestOfTwoRestrictionsByOneCommand() {
    Form prohibited = Form.company().with("riskLevel", "prohibited");
    UUID client = SCENE.register(prohibited);
    SCENE.apply(rejected(1));

    Applied applied =
        SCENE.apply(SCENE.replacing(client, withOwner(prohibited.with("riskLevel", "low"))));

    assertThat(applied.followUps()).hasSize(1);
    assertThat(applied.toLedger(RestrictClient.class))
        .isEqualTo(new RestrictClient(client, 3L, ClientRestriction.prohibited));
  }

  @Test
  void aRejectedClientStaysRestrictedWhenItIsUnblocked() {
    UUID client = SCENE.register(form);
    SCENE.apply(SCENE.blocking(client, "a"));

    assertThat(SCENE.apply(rejected(1)).followUps()).isEmpty();
    Applied unblocked = SCENE.apply(SCENE.unblocking(client, "b"));

    assertThat(unblocked.toLedger(RestrictClient.class).getRestriction())
        .isEqualTo(ClientRestriction.prohibited);
  }

  @Test
  void aClientThatIsRejectedDuringItsImportIsRestrictedWhenTheImportEnds() {
    Applied begun = SCENE.apply(SCENE.importing("ext-" + UUID.randomUUID(), form, "EUR"));
    UUID client = begun.toLedger(OpenImportedAccounts.class).getClientId();
    SCENE.apply(rejected(1));

    Applied concluded = SCENE.apply(ClientScene.opened(client, List.of(UUID.randomUUID())));

    assertThat(concluded.toLedger(RestrictClient.class).getRestriction())
        .isEqualTo(ClientRestriction.prohibited);
    assertThat(concluded.inTheEnd(ClientImported.class).getClientId()).isEqualTo(client);
  }

  /** Replaces the profile; the ledger hears nothing. */
  private static void replace(UUID client, Form newForm) {
    Applied applied = SCENE.apply(SCENE.replacing(client, newForm));
    assertThat(applied.followUps()).isEmpty();
    assertThat(applied.reply(ClientState.class).getClientId()).isEqualTo(client);
  }

  private Form companyOwnedByApplicant() {
    return withOwner(Form.company());
  }

  private Form withOwner(Form company) {
    return company.with("relatedIndividuals", List.of(Map.of("id", applicant, "isUbo", true)));
  }

  private ReportVerification rejected(int second) {
    return reviewed("RED", "FINAL", second, "FORGERY");
  }

  private ReportVerification reviewed(
      String answer, @Nullable String rejectType, int second, String... labels) {
    return reviewedAt(MORNING.plusSeconds(second), answer, rejectType, List.of(labels));
  }

  private ReportVerification reviewedAt(
      Instant time, String answer, @Nullable String rejectType, List<String> labels) {
    return new ReportVerification(
        applicant.toString(),
        null,
        "applicantReviewed",
        answer,
        rejectType,
        labels,
        time,
        null,
        false);
  }

  private ReportVerification event(String type, int second) {
    return event(applicant.toString(), null, type, second);
  }

  private static ReportVerification event(
      String applicantId, @Nullable String externalUserId, String type, int second) {
    return new ReportVerification(
        applicantId,
        externalUserId,
        type,
        null,
        null,
        List.of(),
        MORNING.plusSeconds(second),
        null,
        false);
  }

  private static Object payload(byte[] value) {
    return AvroCodec.catalogue().decode(value, LedgerCommand.class).getPayload();
  }
}

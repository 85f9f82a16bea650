package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.NameBasedUuid;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.processing.Conclusion;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.Domain;
import io.finlego.schemas.client.ClientCreated;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.common.StepConcluded;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.OpenAccount;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.reply.ClientImported;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Rejected;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportingTest {

  private static final ClientScene SCENE = ClientScene.migrated("importing");

  private final String externalId = "ext-" + UUID.randomUUID();
  private final Form form = Form.company();
  private final List<UUID> accounts = List.of(UUID.randomUUID(), UUID.randomUUID());

  @Test
  void aClientIsUnseenWhileItsAccountsAreBeingOpened() {
    Applied begun = SCENE.apply(SCENE.importing(externalId, form, "EUR", "USD"));

    OpenImportedAccounts opening = begun.toLedger(OpenImportedAccounts.class);
    assertThat(opening.getAccounts())
        .extracting(OpenAccount::getCurrency)
        .containsExactly("EUR", "USD");
    assertThat(opening.getAccounts())
        .allSatisfy(step -> assertThat(step.getClientId()).isEqualTo(opening.getClientId()));
    assertThat(opening.getRestriction()).isEqualTo(ClientRestriction.none);
    assertThat(begun.reply(Continues.class).getCommandId())
        .isEqualTo(begun.followUps().getFirst().id().value());
    assertThat(begun.events()).isEmpty();
    assertThat(SCENE.count("client where id = ?", opening.getClientId())).isOne();
    assertThat(SCENE.count("client_view where id = ?", opening.getClientId())).isZero();
    assertThat(SCENE.count("client_change where client_id = ?", opening.getClientId())).isZero();
    assertThat(SCENE.database().readable(form.personal())).isEmpty();
  }

  @Test
  void theAccountsOfAProhibitedClientAreOpenedProhibited() {
    Applied begun =
        SCENE.apply(SCENE.importing(externalId, form.with("riskLevel", "prohibited"), "EUR"));

    assertThat(begun.toLedger(OpenImportedAccounts.class).getRestriction())
        .isEqualTo(ClientRestriction.prohibited);
  }

  @Test
  void aClientCannotBeChangedWhileItsAccountsAreBeingOpened() {
    UUID client = begin();

    List<Applied> applied =
        SCENE.applyAll(
            SCENE.blocking(client, "a"),
            SCENE.replacing(client, form.with("email", "x@y.lt")),
            SCENE.requestingDeletion(client, "b"));

    assertThat(applied).extracting(Applied::code).containsOnly("clientNotFound");
  }

  @Test
  void anImportThatIsRepeatedEndsAsTheFirst() {
    Applied begun = SCENE.apply(SCENE.importing(externalId, form, "EUR"));
    UUID opening = begun.followUps().getFirst().id().value();

    Applied again = SCENE.apply(SCENE.importing(externalId, form, "EUR"));

    Continues continuation = again.reply(Continues.class);
    assertThat(continuation.getDomain()).isEqualTo("client");
    assertThat(continuation.getCommandId()).isEqualTo(NameBasedUuid.of(opening, "StepConcluded"));
    assertThat(again.outcome().events()).isEmpty();
    assertThat(SCENE.count("client where external_client_id = ?", externalId)).isOne();
  }

  @Test
  void theSameImportTwiceInOneBatchIsOne() {
    List<Applied> applied =
        SCENE.applyAll(
            SCENE.importing(externalId, form, "EUR"), SCENE.importing(externalId, form, "EUR"));

    assertThat(applied).extracting(command -> command.followUps().size()).containsExactly(1, 0);
    assertThat(SCENE.count("client_import where external_client_id = ?", externalId)).isOne();
  }

  @Test
  void anotherImportWithTheSameExternalIdIsRefused() {
    begin();

    Applied other = SCENE.apply(SCENE.importing(externalId, Form.company(), "EUR"));

    assertThat(other.code()).isEqualTo(ClientRejectionCode.DUPLICATE_EXTERNAL_CLIENT_ID.code());
  }

  @Test
  void anImportOfAKnownOnboardingIsRefused() {
    SCENE.register(form);

    Applied begun = SCENE.apply(SCENE.importing(externalId, form, "EUR"));

    assertThat(begun.code()).isEqualTo(ClientRejectionCode.DUPLICATE_ONBOARDING_ID.code());
    assertThat(SCENE.count("client_import where external_client_id = ?", externalId)).isZero();
  }

  @Test
  void anOnboardingThatIsBeingImportedIsTaken() {
    begin();

    assertThat(SCENE.apply(SCENE.registering(form)).code())
        .isEqualTo(ClientRejectionCode.DUPLICATE_ONBOARDING_ID.code());
  }

  @Test
  void everybodySeesAClientWhoseAccountsAreOpen() {
    UUID client = begin();

    Applied concluded = SCENE.apply(ClientScene.opened(client, accounts));

    assertThat(concluded.reply(ClientImported.class).getClientId()).isEqualTo(client);
    assertThat(concluded.reply(ClientImported.class).getAccountIds()).isEqualTo(accounts);
    ClientCreated created = concluded.event(ClientCreated.class);
    assertThat(created.getClientId()).isEqualTo(client);
    assertThat(created.getExternalClientId()).isEqualTo(externalId);
    assertThat(created.getVersion()).isOne();
    assertThat(SCENE.count("client_view where external_client_id = ?", externalId)).isOne();
    assertThat(SCENE.audited(client))
        .containsEntry("change", "created")
        .containsEntry("version", 1L)
        .containsEntry("command_id", concluded.command())
        .containsEntry("editor_user_id", form.id("editorUserId"));
    assertThat(SCENE.found(SearchField.NAME, "energija")).contains(client);
    assertThat(SCENE.opened(client, Purpose.PROFILE, "sealed_profile")).isEqualTo(form.json());
  }

  @Test
  void anImportedClientIsCreatedWhenItsImportEnds() {
    UUID client = begin();
    Object began = SCENE.row(client).get("created_at");

    SCENE.after(Duration.ofMinutes(5)).apply(ClientScene.opened(client, accounts));

    Map<String, Object> row = SCENE.row(client);
    assertThat((Timestamp) row.get("created_at"))
        .isAfter(Instant.now().plus(Duration.ofMinutes(4)))
        .isNotEqualTo(began)
        .isEqualTo(row.get("updated_at"))
        .isEqualTo(SCENE.audited(client).get("changed_at"));
  }

  @Test
  void theConclusionOfAProhibitedClientsImportDoesNotGoOnInTheLedger() {
    UUID client = begin(form.with("riskLevel", "prohibited"));

    Applied concluded = SCENE.apply(ClientScene.opened(client, accounts));

    assertThat(concluded.followUps()).isEmpty();
  }

  @Test
  void anImportThatIsRepeatedAfterItsConclusionIsAnsweredWithItsAccounts() {
    UUID client = begin();
    SCENE.apply(ClientScene.opened(client, accounts));

    Applied again = SCENE.apply(importing());

    assertThat(again.reply(ClientImported.class).getClientId()).isEqualTo(client);
    assertThat(again.reply(ClientImported.class).getAccountIds()).isEqualTo(accounts);
    assertThat(again.outcome().events()).isEmpty();
  }

  @Test
  void anImportWithoutAccountsIsConcluded() {
    UUID client = begin();

    SCENE.apply(ClientScene.opened(client, List.of()));

    assertThat(SCENE.apply(importing()).reply(ClientImported.class).getAccountIds()).isEmpty();
  }

  @Test
  void nothingIsLeftOfAnImportWhoseAccountsAreRefused() {
    UUID client = begin();
    UUID key = SCENE.keyOf(client).id();

    Applied concluded = SCENE.apply(refused(client));

    assertThat(concluded.code()).isEqualTo("currencyNotAvailable");
    assertThat(concluded.reply(Rejected.class).getProblems().getFirst().getMessage())
        .isEqualTo("XTS is not available.");
    assertThat(concluded.outcome().events()).isEmpty();
    assertThat(SCENE.count("client where id = ?", client)).isZero();
    assertThat(SCENE.count("client_import where client_id = ?", client)).isZero();
    assertThat(SCENE.count("client_key where id = ?", key)).isZero();
  }

  @Test
  void anImportThatWasGivenUpCanBeRepeated() {
    UUID first = begin();
    SCENE.apply(refused(first));

    UUID second = begin();

    assertThat(second).isNotEqualTo(first);
    SCENE.apply(ClientScene.opened(second, accounts));
    assertThat(SCENE.count("client_view where external_client_id = ?", externalId)).isOne();
  }

  /**
   * The onboarding and the external id of an import are free as soon as the import before is
   * decided.
   */
  @Test
  void anImportThatIsGivenUpCanBeRepeatedInTheSameBatch() {
    UUID first = begin();

    List<Applied> applied = SCENE.applyAll(refused(first), importing());

    UUID second = applied.getLast().toLedger(OpenImportedAccounts.class).getClientId();
    assertThat(second).isNotEqualTo(first);
    assertThat(SCENE.count("client where id = ?", first)).isZero();
    assertThat(SCENE.count("client where id = ?", second)).isOne();
    assertThat(SCENE.count("client_import where client_id = ?", second)).isOne();
  }

  @Test
  void anOnboardingWhoseImportIsGivenUpCanBeRegisteredInTheSameBatch() {
    UUID first = begin();

    List<Applied> applied = SCENE.applyAll(refused(first), SCENE.registering(form));

    assertThat(applied.getLast().code()).isEqualTo("ok");
    assertThat(SCENE.count("client_view where onboarding_id = ?", form.id("onboardingId"))).isOne();
  }

  @Test
  void aRefusalWithACodeOfALaterReleaseGivesTheImportUp() {
    UUID client = begin();

    Applied concluded = SCENE.apply(ClientScene.notOpened(client, "codeOfALaterRelease", "No."));

    assertThat(concluded.code()).isEqualTo(CommonRejectionCode.INTERNAL_ERROR.code());
    assertThat(SCENE.count("client where id = ?", client)).isZero();
  }

  @Test
  void anImportIsConcludedOnce() {
    UUID client = begin();
    SCENE.apply(ClientScene.opened(client, accounts));

    List<Applied> again = SCENE.applyAll(ClientScene.opened(client, accounts), refused(client));

    assertThat(again).extracting(Applied::code).containsOnly("clientNotFound");
    assertThat(SCENE.count("client_view where id = ?", client)).isOne();
    assertThat(SCENE.version(client)).isOne();
  }

  @Test
  void anImportThatWasGivenUpIsNotConcluded() {
    UUID client = begin();
    SCENE.apply(refused(client));

    Applied concluded = SCENE.apply(ClientScene.opened(client, accounts));

    assertThat(concluded.code()).isEqualTo("clientNotFound");
  }

  @Test
  void theLedgerIsAskedToSayHowTheOpeningEnds() {
    Outgoing.Command opening =
        SCENE.apply(SCENE.importing(externalId, form, "EUR")).followUps().getFirst();

    Conclusion conclusion = opening.conclusion();
    assertThat(conclusion.domain()).isEqualTo(Domain.CLIENT);
    assertThat(conclusion.stepName()).isEqualTo("OpenImportedAccounts");
    assertThat(conclusion.caller()).isEqualTo(ClientScene.BACK_OFFICE);
    Outgoing.Command concluding =
        (Outgoing.Command)
            conclusion
                .conclude(opening.id(), Outcome.succeeded(new byte[0], List.of()))
                .events()
                .getFirst();
    assertThat(concluding.id()).isEqualTo(Conclusion.stepConcludedId(opening.id()));
  }

  @Test
  void theConclusionOfAnEarlierReleaseEndsAnImport() {
    UUID client = begin();

    Applied concluded = SCENE.apply(new ConcludeImport(client, accounts, null, null));

    assertThat(concluded.reply(ClientImported.class).getAccountIds()).isEqualTo(accounts);
    assertThat(SCENE.count("client_view where external_client_id = ?", externalId)).isOne();
  }

  @Test
  void theConclusionOfAnEarlierReleaseGivesAnImportUp() {
    UUID client = begin();

    Applied concluded =
        SCENE.apply(
            new ConcludeImport(client, List.of(), "currencyNotAvailable", "XTS is not available."));

    assertThat(concluded.code()).isEqualTo("currencyNotAvailable");
    assertThat(SCENE.count("client where id = ?", client)).isZero();
  }

  private UUID begin() {
    return begin(form);
  }

  private UUID begin(Form importedForm) {
    return SCENE
        .apply(SCENE.importing(externalId, importedForm, "EUR", "USD"))
        .toLedger(OpenImportedAccounts.class)
        .getClientId();
  }

  private ImportClient importing() {
    return SCENE.importing(externalId, form, "EUR", "USD");
  }

  private static StepConcluded refused(UUID client) {
    return ClientScene.notOpened(client, "currencyNotAvailable", "XTS is not available.");
  }
}

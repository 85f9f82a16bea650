package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.client.ClientActivated;
import io.finlego.schemas.client.ClientChanged;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.RestrictClient;
import io.finlego.schemas.reply.ClientState;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplacingTest {

  private static final ClientScene SCENE = ClientScene.migrated("replacing");

  private final Form form = Form.company();

  @Test
  void subscribersAndTheAuditAreToldWhichFieldsChanged() throws SQLException {
    UUID client = SCENE.register(form);
    Form changed =
        form.with("legalName", "Mėlyna UAB")
            .with("address", Map.of("city", "Vilnius", "street", "Laisvės al. 77"))
            .with(
                "relatedIndividuals",
                List.of(Map.of("lastName", "Kanarskaitė"), Map.of("lastName", "Antroji-Canary")))
            .without("email");

    Applied applied = SCENE.apply(SCENE.replacing(client, changed));

    List<String> fields = List.of("legalName", "email", "address.city", "relatedIndividuals[1]");
    assertThat(applied.event(ClientChanged.class).getChangedFields())
        .containsExactlyInAnyOrderElementsOf(fields);
    assertThat(applied.event(ClientChanged.class).getVersion()).isEqualTo(2);
    Map<String, Object> audited = SCENE.audited(client);
    assertThat(audited)
        .containsEntry("version", 2L)
        .containsEntry("command_id", applied.command())
        .containsEntry("change", "changed")
        .containsEntry("editor_user_id", ClientScene.EDITOR);
    assertThat((String[]) ((Array) audited.get("fields")).getArray())
        .containsExactlyInAnyOrderElementsOf(fields);
    assertThat(SCENE.database().readable(changed.personal())).isEmpty();
  }

  @Test
  void aChangeOfVeryManyFieldsIsToldByTheNamesOfTheProfilesOwnFields() throws SQLException {
    UUID client = SCENE.register(form.with("customOptions", deepList("1", 40_000)));
    Form changed = form.with("customOptions", deepList("2", 40_000)).with("legalName", "Nauja UAB");

    Applied applied = SCENE.apply(SCENE.replacing(client, changed));

    assertThat(applied.event(ClientChanged.class).getChangedFields())
        .containsExactlyInAnyOrder("legalName", "customOptions");
    assertThat((String[]) ((Array) SCENE.audited(client).get("fields")).getArray())
        .containsExactlyInAnyOrder("legalName", "customOptions");
  }

  /** A list in an object with a long name: the paths of its items are much longer than they. */
  private static Map<String, Object> deepList(String item, int size) {
    return Map.of("aRatherLongNameOfTheObjectThatHasTheList", Collections.nCopies(size, item));
  }

  @Test
  void aReplacedProfileIsOpenedAndFoundInPlaceOfTheOneBefore() {
    UUID client = SCENE.register(form.with("legalName", "Raudona Varna"));
    Form changed = form.with("legalName", "Juoda Antis");

    Applied applied = SCENE.apply(SCENE.replacing(client, changed));

    assertThat(SCENE.opened(client, Purpose.PROFILE, "sealed_profile")).isEqualTo(changed.json());
    assertThat(SCENE.opened(client, Purpose.NAME, "sealed_name")).isEqualTo("Juoda Antis");
    assertThat(SCENE.found(SearchField.NAME, "juoda")).containsExactly(client);
    assertThat(SCENE.found(SearchField.NAME, "raudona")).isEmpty();
    assertThat(applied.reply(ClientState.class).getVersion()).isEqualTo(2);
    assertThat(applied.followUps()).isEmpty();
  }

  @Test
  void typeAndOnboardingCannotChange() {
    UUID client = SCENE.register(form);

    Applied applied =
        SCENE.apply(
            SCENE.replacing(
                client,
                form.with("type", "individual")
                    .with("onboardingId", UUID.randomUUID().toString())));

    assertThat(applied.refusedFields()).containsExactly("type", "onboardingId");
    assertThat(SCENE.version(client)).isOne();
  }

  @Test
  void everyRuleThatIsBrokenIsNamed() {
    UUID client = SCENE.register(form);

    Applied applied =
        SCENE.apply(SCENE.replacing(client, form.with("legalName", "").with("phoneNumber", "1")));

    assertThat(applied.refusedFields()).containsExactly("legalName", "phoneNumber");
  }

  @Test
  void aReplacementOfAnEarlierVersionIsRefused() {
    UUID client = SCENE.register(form);
    SCENE.apply(SCENE.replacing(client, form.with("email", "first@x.lt")));
    ReplaceClient late = seenAtFirst(client, form.with("email", "second@x.lt"));

    Applied applied = SCENE.apply(late);

    assertThat(applied.code()).isEqualTo("versionMismatch");
    assertThat(SCENE.opened(client, Purpose.PROFILE, "sealed_profile")).contains("first@x.lt");
  }

  @Test
  void aReplacementOfTheLastVersionIsAccepted() {
    UUID client = SCENE.register(form);
    ReplaceClient command = seenAtFirst(client, form.with("email", "first@x.lt"));

    assertThat(SCENE.apply(command).code()).isEqualTo("ok");
  }

  @Test
  void theFirstOfTwoReplacementsOfOneVersionWins() {
    UUID client = SCENE.register(form);
    ReplaceClient first = seenAtFirst(client, form.with("email", "first@x.lt"));
    ReplaceClient second = seenAtFirst(client, form.with("email", "second@x.lt"));

    List<Applied> applied = SCENE.applyAll(first, second);

    assertThat(applied).extracting(Applied::code).containsExactly("ok", "versionMismatch");
    assertThat(SCENE.version(client)).isEqualTo(2);
  }

  @Test
  void replacingAProfileWithTheSameChangesNothing() {
    UUID client = SCENE.register(form);
    Form sameProfile = form.with("editorUserId", UUID.randomUUID().toString());

    Applied applied = SCENE.apply(SCENE.replacing(client, sameProfile));

    assertThat(applied.inTheEnd(ClientState.class).getVersion()).isOne();
    assertThat(applied.events()).isEmpty();
    assertThat(SCENE.version(client)).isOne();
    assertThat(SCENE.count("client_change where client_id = ?", client)).isOne();
  }

  @Test
  void aClientThatBecomesProhibitedGoesOnInTheLedger() {
    UUID client = SCENE.register(form);

    Applied applied = SCENE.apply(SCENE.replacing(client, form.with("riskLevel", "prohibited")));

    RestrictClient restrict = applied.toLedger(RestrictClient.class);
    assertThat(restrict.getRestriction()).isEqualTo(ClientRestriction.prohibited);
    assertThat(restrict.getClientVersion()).isEqualTo(2);
    assertThat(applied.inTheEnd(ClientState.class).getRiskLevel()).isEqualTo(RiskLevel.prohibited);
  }

  @Test
  void aClientThatIsNoLongerProhibitedGoesOnInTheLedger() {
    UUID client = SCENE.register(form.with("riskLevel", "prohibited"));

    Applied applied = SCENE.apply(SCENE.replacing(client, form.with("riskLevel", "high")));

    RestrictClient restrict = applied.toLedger(RestrictClient.class);
    assertThat(restrict.getRestriction()).isEqualTo(ClientRestriction.none);
    assertThat(restrict.getClientVersion()).isEqualTo(2);
  }

  @Test
  void aChangeOfAProhibitedClientThatStaysProhibitedDoesNotGoOnInTheLedger() {
    Form prohibited = form.with("riskLevel", "prohibited");
    UUID client = SCENE.register(prohibited);

    Applied applied = SCENE.apply(SCENE.replacing(client, prohibited.with("email", "x@y.lt")));

    assertThat(applied.followUps()).isEmpty();
    assertThat(applied.reply(ClientState.class).getVersion()).isEqualTo(2);
  }

  @Test
  void aPendingClientThatIsVouchedForIsActivated() {
    UUID client = SCENE.register(form.with("isDefaultCompliant", false));

    Applied applied = SCENE.apply(SCENE.replacing(client, form));

    assertThat(applied.event(ClientActivated.class).getVersion()).isEqualTo(2);
    assertThat(applied.event(ClientChanged.class).getStatus()).isEqualTo(ClientStatus.active);
    assertThat(applied.events()).extracting(ClientEvent::getEventId).doesNotHaveDuplicates();
    assertThat(SCENE.status(client)).isEqualTo("active");
  }

  @Test
  void aClientThatIsNoLongerVouchedForIsPending() {
    UUID client = SCENE.register(form);

    SCENE.apply(SCENE.replacing(client, form.with("isDefaultCompliant", false)));

    assertThat(SCENE.status(client)).isEqualTo("pending");
  }

  @Test
  void aBlockedClientStaysBlockedForItsReason() {
    UUID client = SCENE.register(form);
    SCENE.apply(SCENE.blocking(client, "Xq7 reason"));

    Applied applied = SCENE.apply(SCENE.replacing(client, form.with("email", "x@y.lt")));

    assertThat(applied.reply(ClientState.class).getStatus()).isEqualTo(ClientStatus.blocked);
    assertThat(SCENE.opened(client, Purpose.REASON, "sealed_block_reason")).isEqualTo("Xq7 reason");
  }

  @Test
  void aProfileThatIsSealedWithAnotherClientsKeyIsNotTaken() {
    UUID client = SCENE.register(form);
    RegisterClient other = SCENE.registering(Form.company());
    ReplaceClient command =
        ReplaceClient.newBuilder(SCENE.replacing(client, form.with("email", "x@y.lt")))
            .setProfile(other.getProfile())
            .build();

    assertThat(SCENE.apply(command).code()).isEqualTo("clientErased");
  }

  @Test
  void anUnknownClientIsNotFound() {
    UUID client = SCENE.register(form);
    ReplaceClient command =
        ReplaceClient.newBuilder(SCENE.replacing(client, form))
            .setClientId(UUID.randomUUID())
            .build();

    assertThat(SCENE.apply(command).code()).isEqualTo("clientNotFound");
  }

  /** A replacement by an editor who saw the client's first version. */
  private static ReplaceClient seenAtFirst(UUID client, Form form) {
    return ReplaceClient.newBuilder(SCENE.replacing(client, form)).setExpectedVersion(1L).build();
  }
}

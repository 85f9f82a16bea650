package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.schemas.client.ClientCreated;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.RestrictClient;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.Continues;
import io.finlego.vault.BrokenSealException;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteringTest {

  private static final ClientScene SCENE = ClientScene.migrated("registering");

  @Test
  void aClientIsPublishedWithItsPersonalDataSealed() {
    Form form = Form.company();

    UUID client = SCENE.register(form);

    Map<String, Object> row =
        SCENE
            .database()
            .jdbcAs("finlego_reader")
            .queryForMap("select * from client_view where id = ?", client);
    assertThat(row)
        .containsEntry("type", "company")
        .containsEntry("status", "active")
        .containsEntry("onboarding_id", form.id("onboardingId"))
        .containsEntry("external_client_id", null)
        .containsEntry("risk_level", "low")
        .containsEntry("country_of_registration", "LT")
        .containsEntry("version", 1L)
        .containsEntry("erased_at", null)
        .containsEntry("master_key", "test");
    assertThat(row.get("created_at")).isEqualTo(row.get("updated_at"));
    assertThat(SCENE.opened(client, Purpose.NAME, "sealed_name")).isEqualTo("Žalia Energija UAB");
    assertThat(SCENE.database().readable(form.personal())).isEmpty();
  }

  @Test
  void aProfileOpensAgainInTheOrderAndSpellingOfTheSender() {
    String sent =
        "{\"phoneNumber\":\"+37060000001\" , \"legalName\":\"A\",\"b\":[1, 2],\"a\":1e2,"
            + " \"a\":null, \"x\":\"\\u0000\"}";

    UUID client = SCENE.register(Form.company().sentAs(sent));

    assertThat(SCENE.opened(client, Purpose.PROFILE, "sealed_profile")).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, žalia",
    "NAME, RGIJA U",
    "EMAIL, @zalia.ex",
    "PHONE_NUMBER, 6000000",
    "REGISTRATION_NUMBER, 4123",
  })
  void aClientIsFoundByAPart(SearchField field, String part) {
    UUID client = SCENE.register(Form.company());
    UUID other =
        SCENE.register(
            Form.company()
                .with("legalName", "Baltic AB")
                .with("email", "x@y.lt")
                .with("phoneNumber", "+4711111")
                .with("registrationNumber", "999"));

    List<UUID> clients = SCENE.found(field, part);

    assertThat(clients).contains(client).doesNotContain(other);
  }

  @Test
  void aPartOfOneFieldFindsNobodyByAnother() {
    UUID client = SCENE.register(Form.company());

    assertThat(SCENE.found(SearchField.EMAIL, "Energija")).doesNotContain(client);
  }

  @Test
  void anIndividualIsCalledByFirstAndLastName() {
    UUID client = SCENE.register(Form.individual());

    assertThat(SCENE.opened(client, Purpose.NAME, "sealed_name")).isEqualTo("Ona Kanarytė");
    assertThat(SCENE.found(SearchField.NAME, "ona kan")).contains(client);
  }

  @Test
  void theCallerOfACreationIsInTheAudit() {
    Form form = Form.company();

    Applied applied = SCENE.apply(SCENE.registering(form));

    UUID client = applied.reply(ClientCreatedReply.class).getId();
    assertThat(SCENE.audited(client))
        .containsEntry("version", 1L)
        .containsEntry("command_id", applied.command())
        .containsEntry("change", "created")
        .containsEntry("caller_kind", "system")
        .containsEntry("caller_subject", "back-office")
        .containsEntry("editor_user_id", form.id("editorUserId"));
  }

  @ParameterizedTest
  @CsvSource({"true, active", "false, pending"})
  void aClientStartsActiveOnlyIfItIsCompliantByDefault(boolean compliant, String status) {
    UUID client = SCENE.register(Form.company().with("isDefaultCompliant", compliant));

    assertThat(SCENE.status(client)).isEqualTo(status);
  }

  @Test
  void aBatchOfGoodAndRefusedCommandsKeepsItsOrder() {
    Form earlier = Form.company();
    SCENE.register(earlier);
    Form twice = Form.company();

    List<Applied> applied =
        SCENE.applyAll(
            SCENE.registering(Form.company()),
            SCENE.registering(earlier),
            SCENE.registering(twice),
            SCENE.registering(Form.company().with("phoneNumber", "1")),
            SCENE.registering(twice),
            SCENE.registering(Form.company().without("email").without("registrationNumber")));

    assertThat(applied)
        .extracting(Applied::code)
        .containsExactly(
            "ok", "duplicateOnboardingId", "ok", "invalidField", "duplicateOnboardingId", "ok");
    assertThat(applied.get(4).refusedFields()).containsExactly("onboardingId");
    assertThat(SCENE.count("client where onboarding_id = ?", twice.id("onboardingId"))).isOne();
  }

  @Test
  void aRefusedCommandDoesNotTakeItsOnboarding() {
    Form good = Form.company();

    List<Applied> applied =
        SCENE.applyAll(SCENE.registering(good.with("phoneNumber", "1")), SCENE.registering(good));

    assertThat(applied).extracting(Applied::code).containsExactly("invalidField", "ok");
  }

  @Test
  void anEmptyBatchDoesNothing() {
    assertThat(SCENE.applyAll()).isEmpty();
  }

  @Test
  void everyRuleThatIsBrokenIsNamed() {
    Applied applied =
        SCENE.apply(
            SCENE.registering(
                Form.company()
                    .with("riskLevel", "unknown")
                    .with("legalName", "x".repeat(202))
                    .with("phoneNumber", "\uD83D\uDC26\uD83D\uDC26\uD83D\uDC26")
                    .without("countryOfRegistration")));

    assertThat(applied.refusedFields())
        .containsExactly("riskLevel", "legalName", "phoneNumber", "countryOfRegistration");
  }

  @Test
  void anIndividualWithoutANameIsRefused() {
    Applied applied =
        SCENE.apply(
            SCENE.registering(Form.individual().with("firstName", " ").without("lastName")));

    assertThat(applied.refusedFields()).containsExactly("lastName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"L", "LITHUA", "", "L\0T"})
  void aCountryHasTwoToFiveCharacters(String country) {
    Applied applied =
        SCENE.apply(SCENE.registering(Form.company().with("countryOfRegistration", country)));

    assertThat(applied.refusedFields()).containsExactly("countryOfRegistration");
  }

  @Test
  void aTypeOfALaterReleaseIsRefused() {
    RegisterClient command =
        RegisterClient.newBuilder(SCENE.registering(Form.company()))
            .setType(ClientType.unknown)
            .build();

    assertThat(SCENE.apply(command).refusedFields()).containsExactly("type");
  }

  @Test
  void aRefusalRepeatsNothingPersonal() {
    Applied applied =
        SCENE.apply(SCENE.registering(Form.company().with("phoneNumber", "Xq7CanaryFarTooLong")));

    assertThat(new String(applied.outcome().reply(), StandardCharsets.UTF_8))
        .contains("phoneNumber")
        .doesNotContain("Xq7Canary");
  }

  @Test
  void aProhibitedClientGoesOnInTheLedger() {
    Applied applied =
        SCENE.apply(SCENE.registering(Form.company().with("riskLevel", "prohibited")));

    UUID client = applied.inTheEnd(ClientCreatedReply.class).getId();
    RestrictClient restrict = applied.toLedger(RestrictClient.class);
    assertThat(restrict.getClientId()).isEqualTo(client);
    assertThat(restrict.getClientVersion()).isEqualTo(1);
    assertThat(restrict.getRestriction()).isEqualTo(ClientRestriction.prohibited);
    assertThat(applied.reply(Continues.class).getDomain()).isEqualTo("ledger");
    assertThat(applied.followUps()).hasSize(1);
    assertThat(applied.followUps().getFirst().id().value())
        .isEqualTo(applied.reply(Continues.class).getCommandId());
    assertThat(SCENE.row(client)).containsEntry("risk_level", RiskLevel.prohibited.name());
  }

  /**
   * The events and follow-ups of a transaction that was rolled back have the same ids as those of
   * its repetition.
   */
  @Test
  void anEventOfACommandThatIsAppliedTwiceHasTheSameId() {
    UUID command = UUID.randomUUID();
    RegisterClient register = SCENE.registering(Form.company().with("riskLevel", "prohibited"));

    Applied first =
        SCENE
            .transactions()
            .execute(
                status -> {
                  status.setRollbackOnly();
                  return SCENE.decide(List.of(ClientScene.received(command, register))).getFirst();
                });
    Applied second = SCENE.apply(command, register);

    assertThat(second.followUps().getFirst().id()).isEqualTo(first.followUps().getFirst().id());
    assertThat(second.events().getFirst().getEventId())
        .isEqualTo(first.events().getFirst().getEventId());
  }

  @Test
  void aClientWhoseKeyWasDestroyedMeanwhileIsRefused() {
    ClientKey key = SCENE.vault().create(UUID.randomUUID());
    RegisterClient command = SCENE.registering(Form.company(), key);
    SCENE.superuser().update("delete from client_key where id = ?", key.id());

    assertThat(SCENE.apply(command).code()).isEqualTo(ClientRejectionCode.CLIENT_ERASED.code());
  }

  @Test
  void aProfileThatWasAlteredOnItsWayIsNotTaken() {
    RegisterClient command = SCENE.registering(Form.company());
    command.getProfile().getData().array()[20] ^= 1;

    assertThatThrownBy(() -> SCENE.apply(command)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void aNewClientIsPendingInItsEventToo() {
    Applied applied =
        SCENE.apply(SCENE.registering(Form.company().with("isDefaultCompliant", false)));

    var created = applied.event(ClientCreated.class);
    assertThat(created.getStatus()).isEqualTo(ClientStatus.pending);
    assertThat(created.getVersion()).isEqualTo(1);
    assertThat(created.getExternalClientId()).isNull();
  }
}

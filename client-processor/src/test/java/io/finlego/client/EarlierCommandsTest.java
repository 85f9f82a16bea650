package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.client.ClientCreated;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Commands of earlier releases, which did not seal profiles. */
class EarlierCommandsTest {

  private static final ClientScene SCENE = ClientScene.migrated("earlier_commands");

  private final Form form = Form.company().with("legalName", "Xq7Canary Energija UAB");

  @Test
  void profilesOfEarlierCommandsAreSealedOnArrival() {
    Applied applied = SCENE.apply(creating(form));

    UUID client = applied.reply(ClientCreatedReply.class).getId();
    assertThat(SCENE.opened(client, Purpose.PROFILE, "sealed_profile")).isEqualTo(form.json());
    assertThat(SCENE.opened(client, Purpose.NAME, "sealed_name")).contains("Xq7Canary");
    assertThat(SCENE.found(SearchField.NAME, "xq7canary")).contains(client);
    assertThat(applied.event(ClientCreated.class).getPersonalData().getSealed().getKeyId())
        .isEqualTo(SCENE.row(client).get("key_id"));
    assertThat(SCENE.database().readable(form.personal())).isEmpty();
  }

  @Test
  void anEarlierCommandThatIsAppliedTwiceHasOneKey() {
    UUID command = UUID.randomUUID();

    SCENE.apply(command, creating(form));
    Applied again = SCENE.apply(command, creating(form));

    assertThat(again.code()).isEqualTo("duplicateOnboardingId");
    assertThat(SCENE.count("client_key where id = ?", NameBasedUuid.of(command, "key"))).isOne();
  }

  @Test
  void earlierCommandsAreDecidedInOneBatchWithOthers() {
    List<Applied> applied =
        SCENE.applyAll(
            creating(form), SCENE.registering(form), creating(form), creating(Form.individual()));

    assertThat(applied)
        .extracting(Applied::code)
        .containsExactly("ok", "duplicateOnboardingId", "duplicateOnboardingId", "ok");
  }

  @Test
  void earlierCommandsObeyTheRulesOfToday() {
    CreateClient command = creating(form.with("phoneNumber", "1").without("countryOfRegistration"));

    assertThat(SCENE.apply(command).refusedFields())
        .containsExactly("phoneNumber", "countryOfRegistration");
  }

  static CreateClient creating(Form form) {
    String legalName = form.text("legalName");
    return CreateClient.newBuilder()
        .setType(ClientType.valueOf(form.text("type")))
        .setOnboardingId(form.id("onboardingId"))
        .setEditorUserId(form.id("editorUserId"))
        .setRiskLevel(RiskLevel.valueOf(form.text("riskLevel")))
        .setIsDefaultCompliant(form.isDefaultCompliant())
        .setDisplayName(
            legalName == null ? form.text("firstName") + " " + form.text("lastName") : legalName)
        .setEmail(form.text("email"))
        .setPhoneNumber(form.text("phoneNumber"))
        .setCountryOfRegistration(form.text("countryOfRegistration"))
        .setRegistrationNumber(form.text("registrationNumber"))
        .setProfile(form.json())
        .build();
  }
}

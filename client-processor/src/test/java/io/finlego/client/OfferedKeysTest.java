package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.vault.Purpose;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The fate of the keys that commands bring for new clients. */
class OfferedKeysTest {

  private static final ClientScene SCENE = ClientScene.migrated("offered_keys");

  private final String externalId = "ext-" + UUID.randomUUID();
  private final Form form = Form.company();

  @Test
  void keysThatNoClientCarriesAreDestroyedAtOnce() {
    ImportClient first = SCENE.importing(externalId, form, "EUR");
    ImportClient again = SCENE.importing(externalId, form, "EUR");
    ImportClient other = SCENE.importing(externalId, Form.company(), "EUR");
    RegisterClient sameOnboarding = SCENE.registering(form);

    SCENE.applyAll(first, again, other, sameOnboarding);

    assertThat(SCENE.vault().find(first.getClient().getProfile().getKeyId())).isPresent();
    for (RegisterClient command : List.of(again.getClient(), other.getClient(), sameOnboarding)) {
      assertThat(SCENE.vault().find(command.getProfile().getKeyId())).isEmpty();
    }
  }

  @Test
  void aRefusedCreationDoesNotDestroyTheKeyOfAnotherClient() {
    UUID client = SCENE.register(form);

    Applied refused = SCENE.apply(SCENE.registering(form, SCENE.keyOf(client)));

    assertThat(refused.code()).isEqualTo(ClientRejectionCode.DUPLICATE_ONBOARDING_ID.code());
    assertThat(SCENE.opened(client, Purpose.PROFILE, "sealed_profile")).isEqualTo(form.json());
  }
}

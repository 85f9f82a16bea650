package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.processing.Outgoing;
import io.finlego.schemas.client.ClientChanged;
import io.finlego.schemas.client.ClientCreated;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.PersonalData;
import io.finlego.schemas.common.Sealed;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The personal data that subscribers may read. */
class ClientEventsTest {

  private static final ClientScene SCENE = ClientScene.migrated("client_events");
  private static final ClientScene PLAIN = SCENE.withPlainEvents();

  private final Form form = Form.company();

  @Test
  void theKeyOpensTheProfileInAnEvent() {
    Applied applied = SCENE.apply(SCENE.registering(form));

    ClientCreated created = applied.event(ClientCreated.class);
    assertThat(created.getPersonalData().getPlain()).isNull();
    assertThat(opened(created.getPersonalData(), SCENE.keyOf(created.getClientId())))
        .isEqualTo(form.json());
  }

  @Test
  void aChangeCarriesTheProfileAfterIt() {
    UUID client = SCENE.register(form);
    Form changed = form.with("email", "changed@x.lt");

    Applied applied = SCENE.apply(SCENE.replacing(client, changed));

    assertThat(opened(applied.event(ClientChanged.class).getPersonalData(), SCENE.keyOf(client)))
        .isEqualTo(changed.json());
  }

  @Test
  void nothingThatIsPublishedHoldsPersonalData() {
    UUID client = SCENE.register(form);
    UUID imported =
        SCENE
            .apply(SCENE.importing("ext-1", Form.company(), "EUR"))
            .toLedger(OpenImportedAccounts.class)
            .getClientId();

    List<Applied> applied =
        SCENE.applyAll(
            SCENE.registering(Form.company().with("riskLevel", "prohibited")),
            SCENE.registering(Form.company().with("phoneNumber", "1")),
            SCENE.replacing(client, form.with("riskLevel", "prohibited")),
            SCENE.blocking(client, "Xq7Canary"),
            SCENE.unblocking(client, "Xq7Canary"),
            SCENE.requestingDeletion(client, "Xq7Canary"),
            new ConcludeImport(imported, List.of(), null, null),
            new ConcludeErasure(client, ClientScene.EDITOR, "article 17"));

    assertThat(applied).extracting(command -> command.outcome().events()).contains(List.of());
    assertThat(applied)
        .allSatisfy(
            command -> {
              assertThat(text(command.outcome().reply())).doesNotContain(secrets());
              assertThat(command.outcome().events())
                  .allSatisfy(event -> assertThat(text(event.value())).doesNotContain(secrets()));
            });
  }

  @Test
  void anEventIsKeyedByItsClient() {
    UUID client = SCENE.register(form);

    Applied applied = SCENE.apply(SCENE.blocking(client, "a"));

    assertThat(applied.outcome().events())
        .extracting(Outgoing::key)
        .allSatisfy(key -> assertThat(text(key)).isEqualTo(client.toString()));
  }

  @Test
  void anInstitutionMayLetSubscribersReadProfiles() {
    Applied applied = PLAIN.apply(PLAIN.registering(form));

    ClientCreated created = applied.event(ClientCreated.class);
    assertThat(created.getPersonalData().getSealed()).isNull();
    assertThat(created.getPersonalData().getPlain()).isEqualTo(form.json());
    assertThat(PLAIN.database().readable(form.personal())).isEmpty();
  }

  @Test
  void plainEventsOfAChangeAreReadable() {
    UUID client = PLAIN.register(form);
    Form changed = form.with("email", "changed@x.lt");

    Applied applied = PLAIN.apply(PLAIN.replacing(client, changed));

    assertThat(applied.event(ClientChanged.class).getPersonalData().getPlain())
        .isEqualTo(changed.json());
  }

  @Test
  void plainEventsOfAnImportedClientAreReadable() {
    UUID imported =
        PLAIN
            .apply(PLAIN.importing("ext-2", form, "EUR"))
            .toLedger(OpenImportedAccounts.class)
            .getClientId();

    Applied applied = PLAIN.apply(new ConcludeImport(imported, List.of(), null, null));

    assertThat(applied.event(ClientCreated.class).getPersonalData().getPlain())
        .isEqualTo(form.json());
  }

  private String[] secrets() {
    return Stream.concat(form.personal().stream(), Stream.of("Xq7Canary")).toArray(String[]::new);
  }

  private static String opened(PersonalData data, ClientKey key) {
    Sealed sealed = data.getSealed();
    assertThat(sealed.getKeyId()).isEqualTo(key.id());
    byte[] bytes = new byte[sealed.getData().remaining()];
    sealed.getData().duplicate().get(bytes);
    return key.open(Purpose.PROFILE, bytes);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

package io.finlego.client;

import static io.finlego.client.SampleCommands.document;
import static io.finlego.client.SampleCommands.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.processing.Outcome;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.vault.BrokenSealException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Commands on clients are applied again to another database after their keys were lost. */
class ClientsWithoutKeysTest {

  private static final ClientScene FIRST = ClientScene.migrated("clients_without_keys_first");
  private static final ClientScene SECOND = ClientScene.migrated("clients_without_keys_second");

  private static final String STATES =
      """
      select status, risk_level, is_compliant, country_of_registration, verification_state, version, created_at, updated_at
      from client
      where id = ?
      """;

  private final RecordedClients clients = new RecordedClients(FIRST);
  private final Form form = Form.company();

  @Test
  void theClientHasTheStatusTheRestrictionAndTheVersionThatItHad() {
    UUID client = clients.apply(FIRST.registering(form)).getFirst().registeredClient();
    UUID applicant = form.id("onboardingId");
    clients.apply(FIRST.replacing(client, form.with("riskLevel", "prohibited")));
    clients.apply(FIRST.replacing(client, form.with("countryOfRegistration", "LV")));
    clients.apply(FIRST.blocking(client, "a reason"));
    clients.apply(FIRST.unblocking(client, "another reason"));
    clients.apply(report(applicant, "RED", "FINAL"));
    clients.apply(report(applicant, "GREEN", null));
    clients.apply(
        FIRST.replacing(client, form.with("riskLevel", "high").with("isDefaultCompliant", false)));

    List<Outcome> again = clients.repeatWithoutKeysOn(SECOND);

    assertThat(again).extracting(Outcome::code).containsOnly("ok");
    assertThat(state(SECOND, client)).isEqualTo(state(FIRST, client)).containsEntry("version", 8L);
    assertThat(SECOND.audited(client))
        .containsEntry("change", "changed")
        .containsEntry("version", 8L);
    assertThat(SECOND.audited(client).get("fields")).hasToString("{}");
  }

  @Test
  void aProfileThatReplacesAReadOneLeavesTheIndividuals() {
    UUID owner = UUID.randomUUID();
    Form company = companyOf(owner);
    UUID client = clients.apply(FIRST.registering(company)).getFirst().registeredClient();
    clients.repeatOn(SECOND);
    RecordedClients later = new RecordedClients(FIRST);
    later.apply(FIRST.replacing(client, company.with("email", "new@zalia.example")));
    later.apply(report(owner, "RED", "FINAL"));

    later.repeatWithoutKeysOn(SECOND);

    assertThat(SECOND.status(client)).isEqualTo(FIRST.status(client));
    assertThat(SECOND.verification(client)).isEqualTo("rejected");
    assertThat(SECOND.version(client)).isEqualTo(FIRST.version(client));
  }

  @Test
  void aKeyThatTheIngressMadeAnewCountsAsLostAndIsDestroyed() {
    List<Applied> applied =
        clients.apply(
            FIRST.registering(form),
            FIRST.registering(form),
            FIRST.importing(
                "ext-" + UUID.randomUUID(), Form.company().without("legalName"), "EUR"));
    UUID client = applied.getFirst().registeredClient();

    List<Outcome> again = clients.repeatWithOtherKeysOn(SECOND);

    assertThat(again)
        .extracting(Outcome::code)
        .containsExactly("ok", "clientErased", "clientErased");
    assertThat(SECOND.count("client where id = ?", client)).isOne();
    assertThat(clients.keyIds())
        .hasSize(3)
        .allMatch(id -> SECOND.count("client_key where id = ?", id) == 0);
  }

  @Test
  void documentsAreRefusedAndTheEditorOfAnImportIsUnknown() {
    Applied begun =
        clients.apply(FIRST.importing("ext-" + UUID.randomUUID(), form, "EUR")).getFirst();
    UUID client = begun.toLedger(OpenImportedAccounts.class).getClientId();
    clients.apply(ClientScene.opened(client, List.of(UUID.randomUUID())));
    List<Applied> documents = clients.apply(document(client, FIRST.keyOf(client)));

    List<Outcome> again = clients.repeatWithoutKeysOn(SECOND);

    assertThat(documents).extracting(Applied::code).containsExactly("ok");
    assertThat(again).extracting(Outcome::code).containsExactly("ok", "ok", "clientErased");
    assertThat(FIRST.audited(client).get("editor_user_id")).isNotNull();
    assertThat(SECOND.audited(client).get("editor_user_id")).isNull();
    assertThat(state(SECOND, client)).isEqualTo(state(FIRST, client));
  }

  @Test
  void aNewCommandWithAWrongKeyFails() {
    var registering = FIRST.registering(form);
    UUID keyId = registering.getProfile().getKeyId();
    SECOND.vault().create(keyId);

    assertThatThrownBy(() -> SECOND.apply(registering)).isInstanceOf(BrokenSealException.class);
    assertThat(SECOND.count("client_key where id = ?", keyId)).isOne();
  }

  /** A caller sends its request once more after 30 days, and the ingress makes a key for it. */
  @Test
  void aKeyThatWasMadeLaterDoesNotOpenTheClient() {
    UUID client = clients.apply(FIRST.registering(form)).getFirst().registeredClient();
    clients.repeatWithoutKeysOn(SECOND);
    SECOND.vault().create(clients.keyIds().getFirst());

    Applied replaced = SECOND.apply(SECOND.replacing(client, form.with("riskLevel", "high")));

    assertThat(replaced.code()).isEqualTo("clientErased");
    assertThat(SECOND.version(client)).isOne();
  }

  @Test
  void aReadProfileThatAnotherKeySealedFails() {
    UUID client = SECOND.register(form);
    UUID keyId = SECOND.keyOf(client).id();
    SECOND.superuser().update("delete from client_key where id = ?", keyId);
    SECOND.vault().create(keyId);
    var replacing = SECOND.replacing(client, form.with("riskLevel", "high"));

    assertThatThrownBy(() -> SECOND.apply(replacing)).isInstanceOf(BrokenSealException.class);
  }

  private Form companyOf(UUID owner) {
    return form.with("relatedIndividuals", List.of(Map.of("id", owner, "isUbo", true)));
  }

  private static Map<String, Object> state(ClientScene scene, UUID client) {
    return scene.superuser().queryForMap(STATES, client);
  }
}

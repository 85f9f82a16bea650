package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.processing.Outcome;
import io.finlego.schemas.client.BlockClient;
import io.finlego.schemas.client.UnblockClient;
import io.finlego.schemas.common.Sealed;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.RestrictClient;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The restrictions that the ledger gets of clients whose keys were lost. */
class RestrictionsWithoutKeysTest {

  private static final ClientScene FIRST = ClientScene.migrated("restrictions_without_keys_first");
  private static final ClientScene SECOND =
      ClientScene.migrated("restrictions_without_keys_second");

  private final RecordedClients clients = new RecordedClients(FIRST);
  private final Form form = Form.company();

  @Test
  void aCommandThatIsAppliedAgainSendsTheLedgerTheSameBytes() {
    UUID client = clients.apply(FIRST.registering(form)).getFirst().registeredClient();
    clients.apply(FIRST.blocking(client, "a reason"));
    clients.apply(FIRST.unblocking(client, "another reason"));
    clients.apply(SampleCommands.report(form.id("onboardingId"), "RED", "FINAL"));

    List<Outcome> again = clients.repeatWithoutKeysOn(SECOND);

    assertThat(again).usingRecursiveComparison().isEqualTo(clients.outcomes());
    assertThat(again.subList(1, 4)).allMatch(outcome -> commandsToLedger(outcome) == 1);
  }

  @Test
  void theLedgerTakesEveryLaterRestriction() {
    UUID owner = UUID.randomUUID();
    UUID client = clients.apply(FIRST.registering(company(owner))).getFirst().registeredClient();
    // The other database does not know the owner, so these reports change nothing there.
    clients.apply(SampleCommands.report(owner, "RED", "FINAL"));
    Applied reset = clients.apply(SampleCommands.report(owner, "GREEN", null)).getFirst();
    long knownVersion = reset.toLedger(RestrictClient.class).getClientVersion();
    clients.repeatWithoutKeysOn(SECOND);

    RestrictClient blocked =
        restriction(new BlockClient(client, ClientScene.EDITOR, unread(client)));
    RestrictClient unblocked =
        restriction(new UnblockClient(client, ClientScene.EDITOR, unread(client)));

    assertThat(SECOND.version(client)).isEqualTo(3);
    assertThat(blocked.getRestriction()).isEqualTo(ClientRestriction.blocked);
    assertThat(blocked.getClientVersion()).isGreaterThan(knownVersion);
    assertThat(unblocked.getRestriction()).isEqualTo(ClientRestriction.none);
    assertThat(unblocked.getClientVersion()).isGreaterThan(blocked.getClientVersion());
  }

  @Test
  void whenTheKeyIsBackTheClientsOwnVersionsGoOn() {
    UUID client = clients.apply(FIRST.registering(form)).getFirst().registeredClient();
    clients.repeatWithoutKeysOn(SECOND);
    restriction(new BlockClient(client, ClientScene.EDITOR, unread(client)));
    RestrictClient unblocked =
        restriction(new UnblockClient(client, ClientScene.EDITOR, unread(client)));

    clients.putKeysOn(SECOND);
    SECOND.apply(SECOND.replacing(client, form.with("email", "new@zalia.example")));
    RestrictClient blocked = restriction(SECOND.blocking(client, "a reason"));

    assertThat(blocked.getClientVersion()).isEqualTo(5).isEqualTo(SECOND.version(client));
    // The ledger takes this version for a newer one, because it is much lower.
    assertThat(unblocked.getClientVersion() - blocked.getClientVersion()).isGreaterThan(500_000);
  }

  @Test
  void aClientThatCanBeReadAgainTellsTheLedgerItsRestriction() {
    UUID client = clients.apply(FIRST.registering(form)).getFirst().registeredClient();
    clients.repeatWithoutKeysOn(SECOND);
    clients.putKeysOn(SECOND);

    RestrictClient unrestricted =
        SECOND
            .apply(SECOND.replacing(client, form.with("email", "new@zalia.example")))
            .toLedger(RestrictClient.class);
    RestrictClient blocked = restriction(SECOND.blocking(client, "a reason"));

    assertThat(unrestricted.getRestriction()).isEqualTo(ClientRestriction.none);
    // Whatever the ledger has known before, it takes both.
    assertThat(unrestricted.getClientVersion()).isGreaterThan(1_000_000);
    assertThat(unrestricted.getClientVersion() - blocked.getClientVersion()).isGreaterThan(500_000);
  }

  private Form company(UUID owner) {
    return form.with("relatedIndividuals", List.of(Map.of("id", owner, "isUbo", true)));
  }

  private static int commandsToLedger(Outcome outcome) {
    return new Applied(UUID.randomUUID(), outcome).followUps().size();
  }

  private static RestrictClient restriction(Object command) {
    return SECOND.apply(command).toLedger(RestrictClient.class);
  }

  /** A reason as the ingress seals it for a client whose key is lost. */
  private static Sealed unread(UUID client) {
    return new Sealed(
        (UUID) SECOND.row(client).get("key_id"), ByteBuffer.wrap(new byte[] {1, 2, 3}));
  }
}

package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.client.ClientBlocked;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ClientUnblocked;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.RestrictClient;
import io.finlego.schemas.reply.ClientState;
import io.finlego.vault.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingTest {

  private static final ClientScene SCENE = ClientScene.migrated("blocking");

  @Test
  void aBlockedClientGoesOnInTheLedger() {
    UUID client = SCENE.register(Form.company());

    Applied applied = SCENE.apply(SCENE.blocking(client, "Xq7Canary"));

    RestrictClient restrict = applied.toLedger(RestrictClient.class);
    assertThat(restrict.getRestriction()).isEqualTo(ClientRestriction.blocked);
    assertThat(restrict.getClientVersion()).isEqualTo(2);
    assertThat(applied.inTheEnd(ClientState.class).getStatus()).isEqualTo(ClientStatus.blocked);
    assertThat(applied.event(ClientBlocked.class).getVersion()).isEqualTo(2);
    assertThat(SCENE.status(client)).isEqualTo("blocked");
  }

  @Test
  void theReasonIsSealedInTheRowAndInTheAudit() {
    UUID client = SCENE.register(Form.company());

    SCENE.apply(SCENE.blocking(client, "Xq7Canary"));

    assertThat(SCENE.opened(client, Purpose.REASON, "sealed_block_reason")).isEqualTo("Xq7Canary");
    Map<String, Object> audited = SCENE.audited(client);
    assertThat(audited)
        .containsEntry("change", "blocked")
        .containsEntry("version", 2L)
        .containsEntry("reason", null)
        .containsEntry("editor_user_id", ClientScene.EDITOR);
    assertThat(SCENE.keyOf(client).open(Purpose.REASON, (byte[]) audited.get("sealed_reason")))
        .isEqualTo("Xq7Canary");
    assertThat(SCENE.database().readable(List.of("Xq7Canary"))).isEmpty();
  }

  @Test
  void blockingABlockedClientKeepsTheFirstReason() {
    UUID client = SCENE.register(Form.company());
    SCENE.apply(SCENE.blocking(client, "first"));

    Applied applied = SCENE.apply(SCENE.blocking(client, "second"));

    assertThat(applied.inTheEnd(ClientState.class).getVersion()).isEqualTo(2);
    assertThat(applied.events()).isEmpty();
    // The ledger may not have applied the first block yet, so this answer waits for it too.
    assertThat(applied.toLedger(RestrictClient.class).getRestriction())
        .isEqualTo(ClientRestriction.blocked);
    assertThat(SCENE.opened(client, Purpose.REASON, "sealed_block_reason")).isEqualTo("first");
    assertThat(SCENE.count("client_change where client_id = ?", client)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"true, active", "false, pending"})
  void anUnblockedClientIsWhatItWas(boolean compliant, ClientStatus status) {
    UUID client = SCENE.register(Form.company().with("isDefaultCompliant", compliant));
    SCENE.apply(SCENE.blocking(client, "first"));

    Applied applied = SCENE.apply(SCENE.unblocking(client, "settled"));

    assertThat(applied.event(ClientUnblocked.class).getStatus()).isEqualTo(status);
    assertThat(applied.toLedger(RestrictClient.class).getRestriction())
        .isEqualTo(ClientRestriction.none);
    assertThat(applied.toLedger(RestrictClient.class).getClientVersion()).isEqualTo(3);
    assertThat(SCENE.row(client))
        .containsEntry("status", status.name())
        .containsEntry("sealed_block_reason", null);
    Map<String, Object> audited = SCENE.audited(client);
    assertThat(audited).containsEntry("change", "unblocked");
    assertThat(SCENE.keyOf(client).open(Purpose.REASON, (byte[]) audited.get("sealed_reason")))
        .isEqualTo("settled");
  }

  @Test
  void unblockingAClientThatIsNotBlockedChangesNothing() {
    UUID client = SCENE.register(Form.company());

    Applied applied = SCENE.apply(SCENE.unblocking(client, "why"));

    assertThat(applied.inTheEnd(ClientState.class).getVersion()).isOne();
    assertThat(applied.events()).isEmpty();
  }

  @Test
  void aProhibitedClientIsProhibitedAgainOnceItIsUnblocked() {
    UUID client = SCENE.register(Form.company().with("riskLevel", "prohibited"));

    List<Applied> applied =
        SCENE.applyAll(SCENE.blocking(client, "a"), SCENE.unblocking(client, "b"));

    assertThat(applied)
        .extracting(outcome -> outcome.toLedger(RestrictClient.class).getRestriction())
        .containsExactly(ClientRestriction.blocked, ClientRestriction.prohibited);
  }

  @Test
  void eachCommandOfABatchSeesTheChangesOfEarlierOnes() {
    UUID client = SCENE.register(Form.company());

    List<Applied> applied =
        SCENE.applyAll(
            SCENE.blocking(client, "a"),
            SCENE.blocking(client, "b"),
            SCENE.unblocking(client, "c"),
            SCENE.blocking(client, "d"));

    assertThat(applied)
        .extracting(outcome -> outcome.followUps().size())
        .containsExactly(1, 1, 1, 1);
    assertThat(SCENE.version(client)).isEqualTo(4);
    assertThat(SCENE.opened(client, Purpose.REASON, "sealed_block_reason")).isEqualTo("d");
    assertThat(SCENE.count("client_change where client_id = ?", client)).isEqualTo(4);
  }

  @Test
  void aCommandThatIsAppliedTwiceGoesOnUnderOneId() {
    UUID client = SCENE.register(Form.company());
    UUID command = UUID.randomUUID();

    Applied first = SCENE.apply(command, SCENE.blocking(client, "a"));
    SCENE.apply(SCENE.unblocking(client, "b"));
    Applied second = SCENE.apply(command, SCENE.blocking(client, "a"));

    assertThat(second.followUps().getFirst().id()).isEqualTo(first.followUps().getFirst().id());
  }
}

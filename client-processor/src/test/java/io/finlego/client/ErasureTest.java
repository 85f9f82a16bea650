package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.Conclusion;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.Domain;
import io.finlego.schemas.Replies;
import io.finlego.schemas.client.ClientDeletionRequested;
import io.finlego.schemas.client.ClientErased;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.client.RequestDeletion;
import io.finlego.schemas.common.StepConcluded;
import io.finlego.schemas.ledger.EndClient;
import io.finlego.schemas.reply.ClientStandingReply;
import io.finlego.schemas.reply.ClientState;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.DeletionRequested;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.vault.BrokenSealException;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.sql.Array;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.Test;

class ErasureTest {

  private static final ClientScene SCENE = ClientScene.migrated("erasure");

  /** Five years and a few days. */
  private static final Duration RETENTION = Duration.ofDays(5 * 365 + 3);

  private static final String REASON = "article 17";

  private final Form form = Form.company();
  private final UUID client = SCENE.register(form);

  @Test
  void aDeletionRequestIsStoredAndPublished() {
    Applied applied = SCENE.apply(SCENE.requestingDeletion(client, "Xq7Canary"));

    DeletionRequested reply = applied.reply(DeletionRequested.class);
    assertThat(reply.getId()).isEqualTo(NameBasedUuid.of(applied.command(), "deletion request"));
    ClientDeletionRequested event = applied.event(ClientDeletionRequested.class);
    assertThat(event.getRequestId()).isEqualTo(reply.getId());
    assertThat(event.getVersion()).isEqualTo(2);
    Map<String, Object> row =
        SCENE.superuser().queryForMap("select * from deletion_request where id = ?", reply.getId());
    assertThat(row).containsEntry("client_id", client).containsEntry("closed_at", null);
    assertThat(SCENE.keyOf(client).open(Purpose.REASON, (byte[]) row.get("sealed_reason")))
        .isEqualTo("Xq7Canary");
    assertThat(SCENE.audited(client))
        .containsEntry("change", "deletionRequested")
        .containsEntry("version", 2L)
        .containsEntry("editor_user_id", null);
    assertThat(SCENE.database().readable(List.of("Xq7Canary"))).isEmpty();
  }

  @Test
  void aSecondDeletionRequestIsAnsweredAsTheFirst() {
    DeletionRequested first =
        SCENE.apply(SCENE.requestingDeletion(client, "a")).reply(DeletionRequested.class);

    Applied second = SCENE.apply(SCENE.requestingDeletion(client, "b"));

    assertThat(second.reply(DeletionRequested.class)).isEqualTo(first);
    assertThat(second.outcome().events()).isEmpty();
    assertThat(SCENE.version(client)).isEqualTo(2);
  }

  @Test
  void twoDeletionRequestsInOneBatchAreOne() {
    List<Applied> applied =
        SCENE.applyAll(new RequestDeletion(client, null), SCENE.requestingDeletion(client, "b"));

    assertThat(applied.get(1).reply(DeletionRequested.class))
        .isEqualTo(applied.get(0).reply(DeletionRequested.class));
    assertThat(SCENE.count("deletion_request where client_id = ?", client)).isOne();
  }

  @Test
  void anErasureBeforeTheEndOfTheRetentionPeriodIsRefused() {
    Applied applied = SCENE.after(Duration.ofDays(5 * 365 - 1)).apply(erasing());

    assertThat(applied.code()).isEqualTo("retentionNotOver");
  }

  @Test
  void anErasureGoesOnInTheLedger() {
    Applied applied = SCENE.after(RETENTION).apply(erasing());

    EndClient end = applied.toLedger(EndClient.class);
    assertThat(end.getClientId()).isEqualTo(client);
    assertThat(end.getEditorUserId()).isEqualTo(ClientScene.EDITOR);
    assertThat(end.getReason()).isEqualTo(REASON);
    assertThat(end.getClosedBefore())
        .isCloseTo(
            Instant.now().plus(RETENTION).atZone(ZoneOffset.UTC).minusYears(5).toInstant(),
            new TemporalUnitWithinOffset(1, ChronoUnit.MINUTES));
    assertThat(applied.reply(Continues.class).getResult()).isNull();
    assertThat(applied.reply(Continues.class).getCommandId())
        .isEqualTo(applied.followUps().getFirst().id().value());
    assertThat(SCENE.status(client)).isEqualTo("active");
  }

  @Test
  void anErasedClientIsClosedAndItsKeyIsDestroyed() throws Exception {
    SCENE.apply(SCENE.blocking(client, "a"));
    UUID key = SCENE.keyOf(client).id();

    Applied applied = SCENE.apply(concluding());

    assertThat(SCENE.count("client_key where id = ?", key)).isZero();
    Map<String, Object> row = SCENE.row(client);
    assertThat(row)
        .containsEntry("status", "closed")
        .containsEntry("key_id", null)
        .containsEntry("sealed_profile", null)
        .containsEntry("sealed_name", null)
        .containsEntry("sealed_block_reason", null)
        .containsEntry("country_of_registration", null)
        .containsEntry("version", 3L)
        .containsEntry("erased_at", row.get("updated_at"));
    assertThat((Object[]) ((Array) row.get("search_tokens")).getArray()).isEmpty();
    assertThat(applied.reply(ClientState.class).getStatus()).isEqualTo(ClientStatus.closed);
    assertThat(applied.event(ClientErased.class).getKeyId()).isEqualTo(key);
    assertThat(applied.event(ClientErased.class).getVersion()).isEqualTo(3);
    assertThat(applied.followUps()).isEmpty();
    assertThat(SCENE.audited(client))
        .containsEntry("change", "erased")
        .containsEntry("reason", REASON)
        .containsEntry("editor_user_id", ClientScene.EDITOR)
        .containsEntry("key_id", null);
  }

  @Test
  void anErasureClosesTheDeletionRequest() {
    SCENE.apply(SCENE.requestingDeletion(client, "a"));

    SCENE.apply(concluding());

    assertThat(
            SCENE.count("deletion_request where client_id = ? and closed_at is not null", client))
        .isOne();
  }

  @Test
  void aClientIsErasedOnce() {
    SCENE.apply(concluding());

    Applied again = SCENE.apply(concluding());

    assertThat(again.reply(ClientState.class).getStatus()).isEqualTo(ClientStatus.closed);
    assertThat(again.outcome().events()).isEmpty();
    assertThat(SCENE.count("client_change where client_id = ?", client)).isEqualTo(2);
  }

  @Test
  void everyCommandOnAnErasedClientIsRefused() {
    List<Object> commands =
        List.of(
            SCENE.blocking(client, "a"),
            SCENE.unblocking(client, "a"),
            SCENE.replacing(client, form.with("email", "x@y.lt")),
            SCENE.requestingDeletion(client, "a"),
            erasing());
    SCENE.apply(concluding());

    List<Applied> applied = SCENE.applyAll(commands);

    assertThat(applied).extracting(Applied::code).containsOnly("clientErased");
  }

  @Test
  void everyCommandAfterAnErasureInTheSameBatchIsRefused() {
    List<Applied> applied =
        SCENE.applyAll(
            SCENE.requestingDeletion(client, "a"),
            SCENE.blocking(client, "a"),
            concluding(),
            SCENE.unblocking(client, "a"),
            SCENE.replacing(client, form.with("email", "x@y.lt")));

    assertThat(applied)
        .extracting(Applied::code)
        .containsExactly("ok", "ok", "ok", "clientErased", "clientErased");
    assertThat(SCENE.status(client)).isEqualTo("closed");
    assertThat(SCENE.count("client_change where client_id = ?", client)).isEqualTo(4);
    assertThat(
            SCENE.count("deletion_request where client_id = ? and closed_at is not null", client))
        .isOne();
  }

  @Test
  void anErasedImportLeavesItsExternalIdFree() {
    String externalId = "ext-" + UUID.randomUUID();
    UUID imported = SCENE.imported(externalId, Form.company());

    SCENE.apply(concluding(imported));

    assertThat(SCENE.count("client_import where client_id = ?", imported)).isZero();
    assertThat(SCENE.row(imported)).containsEntry("external_client_id", null);
    UUID anew = SCENE.imported(externalId, Form.company());
    assertThat(anew).isNotEqualTo(imported);
  }

  /** Backups and topics keep the sealed data, but nobody can open it without its key. */
  @Test
  void aSealedTextCannotBeOpenedAfterTheErasure() {
    SCENE.apply(SCENE.blocking(client, "a"));
    byte[] profile = (byte[]) SCENE.row(client).get("sealed_profile");
    UUID id = SCENE.keyOf(client).id();
    SCENE.apply(concluding());

    ClientKey anew = SCENE.vault().create(id);

    byte[] reason =
        (byte[])
            SCENE
                .superuser()
                .queryForObject(
                    "select sealed_reason from client_change where client_id = ? and change ="
                        + " 'blocked'",
                    byte[].class,
                    client);
    assertThat(List.of(Purpose.values()))
        .allSatisfy(purpose -> cannotOpen(anew, purpose, profile))
        .allSatisfy(purpose -> cannotOpen(anew, purpose, reason));
  }

  @Test
  void theAuditsViewShowsErasedClientsWithoutTheKey() {
    SCENE.apply(SCENE.blocking(client, "a"));

    SCENE.apply(concluding());

    List<Map<String, Object>> audit =
        SCENE
            .database()
            .jdbcAs("finlego_reader")
            .queryForList(
                "select * from client_change_view where client_id = ? order by version", client);
    assertThat(audit)
        .extracting(line -> line.get("change"))
        .containsExactly("created", "blocked", "erased");
    assertThat(audit).allSatisfy(line -> assertThat(line).containsEntry("wrapped", null));
  }

  @Test
  void anUnknownClientIsNotFound() {
    UUID nobody = UUID.randomUUID();

    List<Applied> applied =
        SCENE.applyAll(
            new RequestDeletion(nobody, null),
            new EraseClient(nobody, ClientScene.EDITOR, REASON),
            concluding(nobody));

    assertThat(applied).extracting(Applied::code).containsOnly("clientNotFound");
  }

  @Test
  void theLedgersConclusionOfTheStepErasesTheClient() {
    Outgoing.Command end = SCENE.after(RETENTION).apply(erasing()).followUps().getFirst();
    Conclusion conclusion = end.conclusion();

    Applied applied =
        SCENE.apply(
            ClientScene.concluded(
                conclusion.subject(),
                conclusion.stepName(),
                Replies.encode(new ClientStandingReply(client)),
                conclusion.context()));

    assertThat(conclusion.domain()).isEqualTo(Domain.CLIENT);
    assertThat(applied.reply(ClientState.class).getStatus()).isEqualTo(ClientStatus.closed);
    assertThat(SCENE.audited(client))
        .containsEntry("change", "erased")
        .containsEntry("reason", REASON)
        .containsEntry("editor_user_id", ClientScene.EDITOR);
  }

  @Test
  void aClientThatTheLedgerDoesNotEndIsNotErased() {
    Applied applied =
        SCENE.apply(
            ClientScene.concluded(
                client,
                "EndClient",
                Replies.encodeRefusal(
                    List.of(
                        new Problem("accountsNotClosed", "Not closed.", null),
                        new Problem("unheardOf", "No.", "field"))),
                new byte[0]));

    assertThat(applied.reply(Rejected.class).getProblems())
        .containsExactly(
            new Problem("accountsNotClosed", "Not closed.", null),
            new Problem("internalError", "No.", "field"));
    assertThat(applied.outcome().events()).isEmpty();
    assertThat(SCENE.status(client)).isEqualTo("active");
  }

  @Test
  void theConclusionOfAnEarlierReleaseErasesTheClient() {
    Applied applied = SCENE.apply(new ConcludeErasure(client, ClientScene.EDITOR, REASON));

    assertThat(applied.reply(ClientState.class).getStatus()).isEqualTo(ClientStatus.closed);
    assertThat(SCENE.audited(client))
        .containsEntry("change", "erased")
        .containsEntry("reason", REASON);
  }

  private EraseClient erasing() {
    return new EraseClient(client, ClientScene.EDITOR, REASON);
  }

  private StepConcluded concluding() {
    return concluding(client);
  }

  /** The ledger agrees, and returns the conclusion that the client domain noted. */
  private static StepConcluded concluding(UUID id) {
    return ClientScene.concluded(
        id,
        "EndClient",
        Replies.encode(new ClientStandingReply(id)),
        Domain.CLIENT.encode(
            ClientScene.BACK_OFFICE, new ConcludeErasure(id, ClientScene.EDITOR, REASON)));
  }

  private static void cannotOpen(ClientKey key, Purpose purpose, byte[] sealed) {
    assertThatThrownBy(() -> key.open(purpose, sealed)).isInstanceOf(BrokenSealException.class);
  }
}

package io.finlego.client;

import static io.finlego.client.SampleCommands.document;
import static io.finlego.client.SampleCommands.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.processing.Outcome;
import io.finlego.processing.kit.DomainReplay;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.common.RecordRefusal;
import io.finlego.schemas.common.RefusalReason;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.vault.ClientKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same batches at the same instants give the same rows, replies, events and further commands in
 * another database, byte for byte.
 */
class ClientReplayTest {

  private static final ClientScene FIRST = ClientScene.migrated("client_replay_first");

  private static final RecordedClients CLIENTS = new RecordedClients(FIRST);

  /** The keys of erased, refused and given up clients. */
  private static final String KEYS_OF_NOBODY =
      "client_key k where not exists (select from client c where c.key_id = k.id)";

  private static final int ROUNDS = Integer.getInteger("finlego.replay.rounds", 2);
  private static final long SEED = Long.getLong("finlego.test.seed", System.nanoTime());

  /** Sends commands of every kind in each round, in a random order. */
  @BeforeAll
  static void applyCommandsOfEveryKind() {
    Random random = new Random(SEED);
    List<Runnable> kinds =
        new ArrayList<>(
            List.of(
                () -> applyReports(1 + random.nextInt(12)),
                ClientReplayTest::applyChanges,
                ClientReplayTest::applyImports,
                ClientReplayTest::applyDocuments,
                ClientReplayTest::applyErasures));
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(kinds, random);
      kinds.forEach(Runnable::run);
    }
  }

  @Test
  void anotherDatabaseGetsTheSameBytesFromTheSameBatches() {
    ClientScene second = ClientScene.migrated("client_replay_second");

    List<String> outcomes = texts(CLIENTS.repeatOn(second));
    assertSame("outcomes", texts(CLIENTS.outcomes()), outcomes);
    assertSame("rows", RecordedClients.rowsOf(FIRST), RecordedClients.rowsOf(second));
    assertThat(second.count(KEYS_OF_NOBODY)).isZero();
  }

  /** The keys of refused, given up and erased clients are destroyed by then. */
  @Test
  void withoutTheDestroyedKeysTheSameClientsAreCreatedGivenUpAndErased() {
    ClientScene third = ClientScene.migrated("client_replay_third");

    List<String> outcomes = succeeded(CLIENTS.repeatWithKeptKeysOn(third));
    assertSame("outcomes", succeeded(CLIENTS.outcomes()), outcomes);
    assertSame("rows", RecordedClients.rowsOf(FIRST), RecordedClients.rowsOf(third));
    assertThat(third.count(KEYS_OF_NOBODY)).isZero();
  }

  /** Many companies share two owners, so that one report changes many clients. */
  private static void applyReports(int companies) {
    UUID owner = UUID.randomUUID();
    UUID otherOwner = UUID.randomUUID();
    List<Object> creations = new ArrayList<>();
    for (int i = 0; i < companies; i++) {
      creations.add(
          FIRST.registering(
              Form.company()
                  .with("isDefaultCompliant", i % 2 == 0)
                  .with(
                      "relatedIndividuals",
                      List.of(
                          Map.of("id", otherOwner, "isUbo", true),
                          Map.of("id", owner, "isDirector", true)))));
    }
    CLIENTS.apply(creations.toArray());
    CLIENTS.apply(
        report(owner, "RED", "FINAL", "FORGERY", "SPAM"),
        report(otherOwner, "RED", "RETRY", "BAD_PROOF_OF_IDENTITY"));
    CLIENTS.apply(report(owner, "GREEN", null), report(otherOwner, "GREEN", null));
    CLIENTS.apply(report(UUID.randomUUID(), "GREEN", null));
  }

  private static void applyChanges() {
    Form form = Form.company();
    List<Applied> created =
        CLIENTS.apply(
            FIRST.registering(form),
            FIRST.registering(form),
            FIRST.registering(Form.company().with("riskLevel", "prohibited")),
            FIRST.registering(Form.individual().with("phoneNumber", "1")));
    UUID client = created.getFirst().registeredClient();
    CLIENTS.apply(
        FIRST.replacing(client, form.with("email", "new@zalia.example").without("address")),
        FIRST.blocking(client, "a reason"));
    CLIENTS.apply(FIRST.unblocking(client, "another reason"), FIRST.replacing(client, form));
    CLIENTS.apply(
        new RecordRefusal(List.of(new RefusalReason("invalidField", "It is wrong.", "name"))));

    assertThat(created)
        .extracting(Applied::code)
        .containsExactly("ok", "duplicateOnboardingId", "ok", "invalidField");
  }

  /** One import is concluded, one is given up and begun again, and one is refused. */
  private static void applyImports() {
    String externalId = "ext-" + UUID.randomUUID();
    Form givenUp = Form.company();
    List<Applied> begun =
        CLIENTS.apply(
            FIRST.importing(externalId, Form.company(), "EUR"),
            FIRST.importing(externalId + "-2", givenUp, "GBP"),
            FIRST.importing(externalId + "-3", Form.company().without("legalName"), "EUR"));
    CLIENTS.apply(
        ClientScene.opened(importing(begun.getFirst()), List.of(UUID.randomUUID())),
        ClientScene.notOpened(importing(begun.get(1)), "currencyNotAvailable", "No."));
    List<Applied> again = CLIENTS.apply(FIRST.importing(externalId + "-2", givenUp, "EUR"));
    CLIENTS.apply(
        ClientScene.opened(importing(again.getFirst()), List.of(UUID.randomUUID())),
        ClientScene.opened(UUID.randomUUID(), List.of()));

    assertThat(begun).extracting(Applied::code).containsExactly("ok", "ok", "invalidField");
  }

  private static void applyDocuments() {
    UUID client = CLIENTS.apply(FIRST.registering(Form.company())).getFirst().registeredClient();
    ClientKey key = FIRST.keyOf(client);
    AddDocument document = document(client, key);
    CLIENTS.apply(document, document(client, key), document);
    CLIENTS.apply(
        new RemoveDocument(client, document.getDocumentId()), document(UUID.randomUUID(), key));
  }

  private static void applyErasures() {
    UUID client = CLIENTS.apply(FIRST.registering(Form.company())).getFirst().registeredClient();
    CLIENTS.apply(
        FIRST.requestingDeletion(client, "I leave."),
        new EraseClient(client, ClientScene.EDITOR, "asked to"));
    CLIENTS.apply(new ConcludeErasure(client, ClientScene.EDITOR, "asked to"));

    assertThat(FIRST.row(client).get("erased_at")).isNotNull();
  }

  private static UUID importing(Applied begun) {
    return begun.toLedger(OpenImportedAccounts.class).getClientId();
  }

  private static void assertSame(String what, List<String> first, List<String> second) {
    assertThat(DomainReplay.firstDifference(first, second)).as("%s, seed %d", what, SEED).isNull();
  }

  private static List<String> texts(List<Outcome> outcomes) {
    return outcomes.stream().map(DomainReplay::text).toList();
  }

  /** The outcomes as texts, but of refusals only that they are some. */
  private static List<String> succeeded(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                outcome.status() == Outcome.Status.SUCCEEDED
                    ? DomainReplay.text(outcome)
                    : "refused")
        .toList();
  }
}

package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.processing.kit.LockWaits;
import io.finlego.processing.postgres.TakenMeanwhileException;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.reply.Continues;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two transactions compete for the same row or value. The machinery decides the batch of the loser
 * again.
 */
class ClientRacesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ClientScene SCENE = ClientScene.migrated("client_races");

  /**
   * The outcome of the second transaction.
   *
   * @param met the failure for which it was decided again; null if it was decided only once
   */
  private record Raced(Applied second, ConcurrencyFailureException met) {

    String state() {
      return ((SQLException) met.getRootCause()).getSQLState();
    }
  }

  @Test
  void theLoserOfARaceForAnOnboardingIsDecidedAgainAndRefused() throws Exception {
    Form form = Form.company();

    Raced raced = race(SCENE.registering(form), SCENE.registering(form), true);

    assertThat(raced.met()).isInstanceOf(TakenMeanwhileException.class);
    assertThat(raced.state()).isEqualTo("40001");
    assertThat(raced.second().code()).isEqualTo("duplicateOnboardingId");
    assertThat(SCENE.count("client where onboarding_id = ?", form.id("onboardingId"))).isOne();
  }

  @Test
  void aCreationThatWaitedForARolledBackOneSucceeds() throws Exception {
    Form form = Form.company();

    Raced raced = race(SCENE.registering(form), SCENE.registering(form), false);

    assertThat(raced.met()).isNull();
    assertThat(raced.second().code()).isEqualTo("ok");
  }

  @Test
  void theSameImportTwiceAtOnceIsOne() throws Exception {
    Form form = Form.company();
    String externalId = "ext-" + UUID.randomUUID();
    ImportClient first = SCENE.importing(externalId, form, "EUR");
    ImportClient second = SCENE.importing(externalId, form, "EUR");

    Raced raced = race(first, second, true);

    assertThat(raced.state()).isEqualTo("40001");
    assertThat(raced.second().reply(Continues.class).getDomain()).isEqualTo("client");
    assertThat(SCENE.count("client_import where external_client_id = ?", externalId)).isOne();
  }

  @Test
  void theLoserOfARaceForAnExternalIdIsDecidedAgainAndRefused() throws Exception {
    String externalId = "ext-" + UUID.randomUUID();
    ImportClient first = SCENE.importing(externalId, Form.company(), "EUR");
    ImportClient second = SCENE.importing(externalId, Form.company(), "EUR");

    Raced raced = race(first, second, true);

    assertThat(raced.met()).isInstanceOf(TakenMeanwhileException.class);
    assertThat(raced.second().code()).isEqualTo("duplicateExternalClientId");
  }

  @Test
  void theOnboardingOfAnImportThatIsGivenUpAtTheSameTimeIsFree() throws Exception {
    Form form = Form.company();
    Applied begun = SCENE.apply(SCENE.importing("ext-" + UUID.randomUUID(), form, "EUR"));
    UUID client = begun.toLedger(OpenImportedAccounts.class).getClientId();

    Raced raced =
        race(
            ClientScene.notOpened(client, "currencyNotAvailable", "No."),
            SCENE.registering(form),
            true);

    assertThat(raced.met()).isNull();
    assertThat(raced.second().code()).isEqualTo("ok");
  }

  @Test
  void aBlockThatWaitedForAnotherBlockChangesNothing() throws Exception {
    UUID client = SCENE.register(Form.company());

    Raced raced = race(SCENE.blocking(client, "first"), SCENE.blocking(client, "second"), true);

    assertThat(raced.met()).isNull();
    assertThat(raced.second().events()).isEmpty();
    assertThat(SCENE.version(client)).isEqualTo(2);
  }

  @Test
  void parallelBatchesOfTheSameOnboardingsNeverDeadlockAndCreateEachOnce() throws Exception {
    List<Form> forms = Stream.generate(Form::company).limit(50).toList();
    List<List<RegisterClient>> batches =
        IntStream.range(0, 4)
            .mapToObj(i -> i % 2 == 0 ? forms : forms.reversed())
            .map(order -> order.stream().map(SCENE::registering).toList())
            .toList();

    long created = 0;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> decided =
          batches.stream().map(batch -> executor.submit(() -> createdOf(batch))).toList();
      for (Future<Long> batch : decided) {
        created += batch.get();
      }
    }

    assertThat(created).isEqualTo(50);
  }

  private static long createdOf(List<RegisterClient> batch) {
    while (true) {
      try {
        return SCENE.applyAll(batch).stream()
            .filter(command -> command.code().equals("ok"))
            .count();
      } catch (TakenMeanwhileException e) {
        // Decides the batch again, as the machinery does. The batch now sees the value that the
        // other transaction took.
      }
    }
  }

  /** The second of two commands, decided while the first one's transaction is open. */
  private static Raced race(Object first, Object second, boolean firstCommits) throws Exception {
    CountDownLatch applied = new CountDownLatch(1);
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> firstTransaction =
          executor.submit(
              () ->
                  SCENE
                      .transactions()
                      .executeWithoutResult(
                          status -> {
                            SCENE.decide(List.of(ClientScene.received(UUID.randomUUID(), first)));
                            applied.countDown();
                            mayEnd.join();
                            if (!firstCommits) {
                              status.setRollbackOnly();
                            }
                          }));
      try {
        assertThat(applied.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Future<Raced> late = executor.submit(() -> decided(second));
        await().atMost(PATIENCE).until(ClientRacesTest::oneWaits);
        mayEnd.complete(null);
        firstTransaction.get();
        return late.get();
      } finally {
        mayEnd.complete(null);
      }
    }
  }

  private static Raced decided(Object command) {
    try {
      return new Raced(SCENE.apply(command), null);
    } catch (ConcurrencyFailureException e) {
      return new Raced(SCENE.apply(command), e);
    }
  }

  private static boolean oneWaits() {
    return LockWaits.count(SCENE.superuser()) == 1;
  }
}

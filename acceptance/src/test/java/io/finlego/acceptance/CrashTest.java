package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of everything under load: what was answered is there, everything else wholly or
 * not at all.
 */
class CrashTest {

  private static final int CRASHES = Effort.times(2);
  private static final int CALLERS = 16;

  /** A payment that a caller sent, and what it was told. */
  private record Sent(String key, String body, int status, String paymentId) {}

  @Test
  void nothingAcceptedIsLostWhenTheProcessIsKilledUnderLoad() throws Exception {
    long seed = System.nanoTime();
    try (Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      Bank bank = new Bank(Api.system(stack));
      String client = bank.client();
      List<String> accounts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        accounts.add(bank.funded(client, "EUR", "1000000"));
      }
      List<Sent> sent = new ArrayList<>();
      for (int crash = 0; crash < CRASHES; crash++) {
        sent.addAll(
            sendUntilKilled(
                stack, accounts, new SplittableRandom(seed + crash), 300 + 200 * (crash % 3)));
        stack.start();
      }
      assertThat(sent)
          .as("seed %d", seed)
          .filteredOn(s -> s.status() == 200)
          .hasSizeGreaterThan(300);

      assertThatRetriesHaveOneOutcome(Api.system(stack), sent, seed);
      long posted =
          Invariants.rows(
                  stack, "select id::text, '' from ledger.payment_view where status = 'posted'")
              .size();
      assertThat(posted)
          .as("each key has one payment, seed %d", seed)
          .isEqualTo(sent.size() + accounts.size());
      Invariants.hold(stack);
    }
  }

  private static void assertThatRetriesHaveOneOutcome(Api system, List<Sent> sent, long seed) {
    List<Answer> answers =
        Callers.atOnce(
            sent.size(),
            i -> system.post("/internal/Payments", sent.get(i).body(), sent.get(i).key()));
    for (int i = 0; i < sent.size(); i++) {
      Answer again = answers.get(i);
      assertThat(again.status()).as("seed %d, %s", seed, again).isEqualTo(200);
      if (sent.get(i).status() == 200) {
        assertThat(again.value().path("id").asString()).isEqualTo(sent.get(i).paymentId());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
      }
    }
  }

  private static List<Sent> sendUntilKilled(
      Stack stack, List<String> accounts, SplittableRandom random, int answers) throws Exception {
    Api system = Api.system(stack);
    Map<String, Sent> sent = new ConcurrentHashMap<>();
    AtomicBoolean down = new AtomicBoolean();
    AtomicInteger answered = new AtomicInteger();
    try (ExecutorService executor = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        SplittableRandom own = random.split();
        callers.add(
            executor.submit(
                () -> {
                  while (!down.get()) {
                    Sent outcome = payOnce(system, accounts, own);
                    sent.put(outcome.key(), outcome);
                    answered.incrementAndGet();
                  }
                }));
      }
      Await.until("answers", () -> answered.get() >= answers);
      stack.kill();
      down.set(true);
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
    return List.copyOf(sent.values());
  }

  private static Sent payOnce(Api system, List<String> accounts, SplittableRandom random) {
    int from = random.nextInt(accounts.size());
    int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    String key = Api.key();
    String body = Bank.payment(accounts.get(from), accounts.get(to), "0.01", "EUR");
    try {
      Answer answer = system.post("/internal/Payments", body, key);
      String id = answer.status() == 200 ? answer.value().path("id").asString() : "";
      return new Sent(key, body, answer.status(), id);
    } catch (UncheckedIOException e) {
      return new Sent(key, body, 0, "");
    }
  }
}

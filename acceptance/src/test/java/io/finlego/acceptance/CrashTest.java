package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code kill -9} hits the whole stack under load. Answered commands are applied; every other
 * command is applied entirely or not at all. The load is payments, and imports of clients, which go
 * through two domains. A loss of power also takes the newest records from Kafka.
 */
class CrashTest {

  private static final int CRASHES = Effort.times(2);
  private static final int PAYERS = 14;
  private static final int IMPORTERS = 2;

  private static final String IMPORTED =
      """
      select c.external_client_id, string_agg(a.currency, ' ' order by a.currency)
      from client.client c left join ledger.account_view a on a.client_id = c.id
      where c.external_client_id is not null
      group by c.id
      """;

  private final long seed = System.nanoTime();
  private final Collection<Sent> payments = new ConcurrentLinkedQueue<>();
  private final Collection<Sent> imports = new ConcurrentLinkedQueue<>();

  @Test
  void nothingAcceptedIsLostWhenTheProcessIsKilledUnderLoad() throws Exception {
    crash(_ -> {});
  }

  /** Only in {@code -Pslow}, because a start after a loss may take minutes on a loaded machine. */
  @Test
  @EnabledIfSystemProperty(named = "finlego.acceptance.effort", matches = "[0-9]{2,}")
  void nothingAnsweredIsLostWhenTheMachineLosesItsPowerUnderLoad() throws Exception {
    PowerLoss powerLoss = new PowerLoss(seed);
    crash(stack -> System.out.println("Cut: " + powerLoss.hit(stack)));
  }

  private void crash(Consumer<Stack> afterKill) throws Exception {
    try (Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      Bank bank = new Bank(Api.system(stack));
      String client = bank.client();
      List<String> accounts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        accounts.add(bank.funded(client, "EUR", "1000000"));
      }
      for (int crash = 0; crash < CRASHES; crash++) {
        sendUntilKilled(
            stack, accounts, new SplittableRandom(seed + crash), 300 + 200 * (crash % 3));
        afterKill.accept(stack);
        stack.start();
      }
      assertThat(answered(payments)).as("seed %d", seed).isGreaterThan(300);
      assertThat(answered(imports)).as("seed %d", seed).isPositive();

      Sent.assertThatRetriesHaveOneOutcome(payments, Api.system(stack), "seed " + seed);
      Sent.assertThatRetriesHaveOneOutcome(imports, Api.system(stack), "seed " + seed);
      assertThat(Invariants.rows(stack, Invariants.POSTED_PAYMENTS))
          .as("each key has one payment, seed %d", seed)
          .hasSize(payments.size() + accounts.size());
      assertThat(Invariants.rows(stack, IMPORTED))
          .as("each import has one client with its accounts, seed %d", seed)
          .hasSize(imports.size())
          .allSatisfy((_, currencies) -> assertThat(currencies).isEqualTo("EUR USD"));
      Invariants.hold(stack);
      assertThat(unpackedLibraries(stack)).as("those of killed processes are gone").hasSize(1);
    }
  }

  private static List<Path> unpackedLibraries(Stack stack) throws IOException {
    try (Stream<Path> files = Files.list(stack.data().resolve("tmp"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("librocksdb")).toList();
    }
  }

  private static long answered(Collection<Sent> sent) {
    return sent.stream().filter(command -> command.status() == 200).count();
  }

  private void sendUntilKilled(
      Stack stack, List<String> accounts, SplittableRandom random, int enough) throws Exception {
    Api system = Api.system(stack);
    AtomicBoolean down = new AtomicBoolean();
    int before = payments.size();
    try (ExecutorService executor = Executors.newFixedThreadPool(PAYERS + IMPORTERS)) {
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < PAYERS; i++) {
        SplittableRandom callerRandom = random.split();
        callers.add(
            executor.submit(
                untilDown(down, payments, () -> payment(system, accounts, callerRandom))));
      }
      for (int i = 0; i < IMPORTERS; i++) {
        callers.add(executor.submit(untilDown(down, imports, () -> anImport(system))));
      }
      Await.until("answers", () -> payments.size() - before >= enough);
      stack.kill();
      down.set(true);
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
  }

  private static Runnable untilDown(
      AtomicBoolean down, Collection<Sent> sent, Supplier<Sent> send) {
    return () -> {
      while (!down.get()) {
        sent.add(send.get());
      }
    };
  }

  private static Sent payment(Api system, List<String> accounts, SplittableRandom random) {
    int from = random.nextInt(accounts.size());
    int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return Sent.payment(system, Bank.payment(accounts.get(from), accounts.get(to), "0.01", "EUR"));
  }

  private static Sent anImport(Api system) {
    String externalId = "crash-" + UUID.randomUUID();
    return Sent.individualsImport(
        system, Bank.imported(externalId, UUID.randomUUID().toString(), "EUR", "USD"));
  }
}

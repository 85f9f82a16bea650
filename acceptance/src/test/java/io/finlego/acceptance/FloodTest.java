package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.acceptance.SteadyCaller.Answers;
import io.finlego.acceptance.Watchers.Watcher;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * One caller floods the stack while another system, other clients and a stranger go on at a steady
 * rate. The stack runs with the small heap of {@code ./finlego up}. The others are served, and see
 * nothing worse than a 429. The flood is answered or refused, and the memory in use stays below its
 * bound. In {@code -Pslow}, the others are also served about as fast as before, and each request of
 * the flood is sent. The run of each build only prints how much slower they are, because the flood,
 * the stack and other programs may share a few cores. The flood's own threads run at nice 19 on
 * Linux.
 */
class FloodTest {

  private static final Duration WARM_UP = Duration.ofSeconds(Effort.isLong() ? 30 : 2);
  private static final Duration QUIET = Duration.ofSeconds(Effort.isLong() ? 20 : 1);
  private static final Duration FLOOD = Duration.ofSeconds(Effort.times(3));
  private static final int SLOW_CONNECTIONS = Effort.isLong() ? 700 : 300;
  private static final int CLIENTS = 5;

  /** An answer that takes as long is not slow, even if it took only a few milliseconds before. */
  private static final Duration NOT_SLOW = Duration.ofMillis(100);

  /**
   * A system may send commands of a thousand payments or accounts. The ledger decides each of them
   * in one piece, and others wait for the one that is being decided.
   */
  private static final Duration BEHIND_THE_LARGEST_COMMAND = Duration.ofMillis(400);

  private static final Set<Watcher> NOBODY = Set.of();
  private static final Set<Watcher> ALL = Set.of(Watcher.values());

  /** Those who do not share their part of the memory with a flood without a token. */
  private static final Set<Watcher> WITH_A_TOKEN =
      Set.of(Watcher.PAYER, Watcher.RENAMER, Watcher.READER);

  private static final Stack STACK = RunningStack.ofExamples();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final NamedObjects SYSTEM = new NamedObjects(STACK, true);
  private static final Watchers WATCHERS = new Watchers(HTTP, STACK);

  @BeforeAll
  static void warmUp() throws Exception {
    WATCHERS.callFor(WARM_UP);
  }

  /** The commands of one flood must not delay the quiet time before the next one. */
  @BeforeEach
  void theStackIsIdle() {
    awaitDecisions();
  }

  private static void awaitDecisions() {
    try (Metrics metrics = new Metrics(STACK)) {
      Await.until(
          "no command is undecided",
          () -> metrics.read().sum("finlego_ingress_admission_commands_undecided") == 0);
    }
  }

  @AfterAll
  static void theStackIsSoundAndTheReportsHaveCaughtUp() {
    awaitDecisions();
    Api system = Api.system(STACK);
    Await.until(
        "the reports have caught up",
        () -> system.get("/v2/ledger/internal/Accounts/getAggregatedAmounts").status() == 200);
    assertThat(STACK.output()).doesNotContain("OutOfMemoryError");
    Invariants.hold(STACK);
  }

  @Test
  void aClientsLargestBodiesAndPagesDelayNobodyElse() throws Exception {
    FloodWaves waves = new FloodWaves(STACK, "frontoffice", new NamedObjects(STACK, false));

    flood("a client", 20, joined(waves.bodies(), waves.reads()), ALL, NOT_SLOW);
  }

  @Test
  void aSystemsLargestBodiesAndPagesDelayNobodyElse() throws Exception {
    FloodWaves waves = new FloodWaves(STACK, "system", SYSTEM);

    flood("a system", 20, joined(waves.bodies(), waves.reads()), ALL, BEHIND_THE_LARGEST_COMMAND);
  }

  @Test
  void aSystemsBulksDelayNobodyElse() throws Exception {
    FloodWaves waves = new FloodWaves(STACK, "system", SYSTEM);

    flood("bulks", 60, BulkWaves.of(waves), ALL, BEHIND_THE_LARGEST_COMMAND);
  }

  @Test
  void aSystemsUploadsAndStatementsDelayNobodyElse() throws Exception {
    List<Wave> statements =
        new FloodWaves(STACK, "system", SYSTEM)
            .reads().stream().filter(wave -> wave.path().contains("/report?")).toList();

    flood("uploads and statements", 20, joined(UploadWaves.of(SYSTEM), statements), ALL, NOT_SLOW);
  }

  @Test
  void strangersWithTheirLargestBodiesDelayNobodyWithAToken() throws Exception {
    flood("strangers", 60, StrangerWaves.of(STACK), WITH_A_TOKEN, NOT_SLOW);
  }

  @Test
  void slowCallersWithoutATokenDelayNobodyWithAToken() throws Exception {
    Map<Watcher, Answers> quiet = WATCHERS.callFor(QUIET);
    try (SlowSenders _ = new SlowSenders(STACK, SLOW_CONNECTIONS);
        HeapWatch heap = new HeapWatch(STACK)) {
      Map<Watcher, Answers> during = WATCHERS.callFor(FLOOD);
      heap.collect();

      new Service(quiet, during)
          .requireDespite("slow webhooks", STACK, heap, WITH_A_TOKEN, NOT_SLOW);
      assertThat(during.get(Watcher.STRANGER).share(200)).isPositive();
    }
  }

  /** Together they may leave nothing for others, but the memory suffices and nothing breaks. */
  @Test
  @EnabledIf("io.finlego.acceptance.Effort#isLong")
  void allKindsOfCallersTogetherBreakNothing() throws Exception {
    FloodWaves system = new FloodWaves(STACK, "system", SYSTEM);
    List<Wave> waves = new ArrayList<>(joined(system.bodies(), BulkWaves.of(system)));
    for (int i = 0; i < CLIENTS; i++) {
      FloodWaves client = new FloodWaves(STACK, "frontoffice", new NamedObjects(STACK, false));
      waves.addAll(joined(client.bodies(), client.reads()));
    }
    waves.addAll(StrangerWaves.of(STACK));

    flood("all kinds of callers", 120, waves, NOBODY, BEHIND_THE_LARGEST_COMMAND);
  }

  private static List<Wave> joined(List<Wave> first, List<Wave> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static void flood(
      String name,
      int connectionCount,
      List<Wave> waves,
      Set<Watcher> undisturbed,
      Duration notSlow)
      throws Exception {
    Flood.requireLegal(HTTP, STACK, waves);
    awaitDecisions();
    Map<Watcher, Answers> quiet = WATCHERS.callFor(QUIET);
    try (HeapWatch heap = new HeapWatch(STACK);
        Flood flood = new Flood(STACK, Effort.isLong())) {
      flood.begin(connectionCount, waves);
      Map<Watcher, Answers> during = WATCHERS.callFor(FLOOD);
      heap.collect();
      Map<Wave, Map<Integer, Integer>> countsByWave = flood.end();

      System.out.println("The flood of " + name + " got " + Flood.sum(countsByWave));
      new Service(quiet, during).requireDespite(name, STACK, heap, undisturbed, notSlow);
      assertThat(Flood.unexpected(countsByWave)).isEmpty();
      if (Effort.isLong()) {
        assertThat(countsByWave).containsOnlyKeys(waves);
      }
    }
  }
}

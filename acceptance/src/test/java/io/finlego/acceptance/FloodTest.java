package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.acceptance.SteadyCaller.Answers;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One caller floods the stack while another caller goes on at a steady rate. The stack runs with
 * the small heap of {@code ./finlego up}. The other caller is served, the flood is answered or
 * refused, and the memory in use stays below its bound. In {@code -Pslow}, the other caller is also
 * served about as fast as before. That would say little in the run of each build, in which the
 * flood, the stack and other programs may share a few cores.
 */
class FloodTest {

  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration QUIET = Duration.ofSeconds(Effort.times(2));
  private static final Duration FLOOD = Duration.ofSeconds(Effort.times(3));
  private static final int REQUESTS_PER_SECOND = 100;
  private static final double SERVED_MIN = 0.95;
  private static final double LIVE_SHARE_MAX = 0.8;
  private static final int SLOWDOWN_MAX = 3;

  private static final Stack STACK = RunningStack.ofExamples();
  private static final Bank BANK = new Bank(Api.system(STACK));
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final String CLIENT = BANK.client();
  private static final List<String> ACCOUNTS =
      Stream.generate(() -> BANK.funded(CLIENT, "EUR", "1000000")).limit(8).toList();

  /** A system that pays. */
  private static final SteadyCaller PAYER =
      steady(
          Wave.of(
              "payment",
              "POST",
              "/internal/Payments",
              BANK.system.token(),
              Bank.payment(ACCOUNTS.get(0), ACCOUNTS.get(1), "0.01", "EUR")));

  /** A client that renames its account. */
  private static final SteadyCaller RENAMER =
      steady(
          Wave.of(
              "name",
              "PATCH",
              "/Accounts/" + ACCOUNTS.get(0),
              Api.frontOffice(STACK, CLIENT).token(),
              "{\"name\":\"x\"}"));

  private static SteadyCaller steady(Wave wave) {
    return new SteadyCaller(REQUESTS_PER_SECOND, () -> Flood.status(HTTP, STACK, wave));
  }

  @BeforeAll
  static void warmUp() throws Exception {
    PAYER.callFor(WARM_UP);
    RENAMER.callFor(WARM_UP);
  }

  @AfterAll
  static void theStackIsSoundAndTheReportsHaveCaughtUp() {
    Await.until(
        "the reports have caught up",
        () -> BANK.system.get("/v2/ledger/internal/Accounts/getAggregatedAmounts").status() == 200);
    assertThat(STACK.output()).doesNotContain("OutOfMemoryError");
    Invariants.hold(STACK);
  }

  @Test
  void aClientsLargestBodiesAndPagesDelayNobodyElse() throws Exception {
    String otherClient = BANK.client();
    String account = BANK.clientAccount(otherClient, "EUR");
    FloodWaves waves =
        new FloodWaves(
            STACK, "frontoffice", Api.frontOffice(STACK, otherClient).token(), List.of(account));

    flood("a client", PAYER, 20, joined(waves.bodies(), waves.pages()));
  }

  @Test
  void aSystemsLargestBodiesAndPagesDelayNobodyElse() throws Exception {
    FloodWaves waves = new FloodWaves(STACK, "system", BANK.system.token(), ACCOUNTS);

    flood("a system", RENAMER, 20, joined(waves.bodies(), waves.pages()));
  }

  @Test
  void aSystemsBulksDelayNobodyElse() throws Exception {
    FloodWaves waves = new FloodWaves(STACK, "system", BANK.system.token(), ACCOUNTS);

    flood("bulks", RENAMER, 60, waves.bulks());
  }

  @Test
  void slowCallersWithoutATokenDelayNobodyElse() throws Exception {
    Answers quiet = PAYER.callFor(QUIET);
    try (SlowSenders _ = new SlowSenders(STACK, 300);
        HeapWatch heap = new HeapWatch(STACK)) {
      Answers during = PAYER.callFor(FLOOD);

      Sumsub sumsub = new Sumsub(STACK);
      String webhook = Sumsub.green(Sumsub.applicant(), UUID.randomUUID().toString(), 1);
      Await.until("a signed webhook gets through", () -> sumsub.send(webhook).status() == 200);

      heap.end();
      assertServed("slow webhooks", quiet, during, heap);
    }
  }

  private static List<Wave> joined(List<Wave> first, List<Wave> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private void flood(String name, SteadyCaller other, int connectionCount, List<Wave> waves)
      throws Exception {
    Answers quiet = other.callFor(QUIET);
    try (HeapWatch heap = new HeapWatch(STACK);
        Flood flood = new Flood(STACK)) {
      flood.begin(connectionCount, FLOOD, waves);

      Answers during = other.callFor(FLOOD);

      Map<Wave, Map<Integer, Integer>> countsByWave = flood.countsByWave();
      heap.end();
      System.out.println("The flood of " + name + " got " + Flood.sum(countsByWave));
      assertServed(name, quiet, during, heap);
      assertThat(countsByWave)
          .allSatisfy(
              (wave, counts) -> {
                assertThat(counts.keySet())
                    .as("%s", wave)
                    .allMatch(status -> status >= 200 && status < 500);
                if (!wave.isLegal()) {
                  assertThat(counts.keySet()).as("%s", wave).isSubsetOf(400, 413, 429);
                }
              });
    }
  }

  private static void assertServed(String flood, Answers quiet, Answers during, HeapWatch heap) {
    System.out.println("Quiet: " + quiet);
    System.out.println("During the flood of " + flood + ": " + during);
    System.out.println("Live data, as a part of the largest: " + heap.liveShareMax());
    assertThat(STACK.isReady()).isTrue();
    assertThat(quiet.statuses()).containsExactly(200);
    assertThat(during.statuses()).isSubsetOf(200, 202, 429);
    assertThat(during.share(200)).isGreaterThan(SERVED_MIN);
    assertThat(heap.liveShareMax()).isBetween(0.0, LIVE_SHARE_MAX);
    if (Effort.isLong()) {
      assertThat(during.quantile(0.99))
          .isLessThanOrEqualTo(quiet.quantile(0.99).multipliedBy(SLOWDOWN_MAX));
    }
  }
}

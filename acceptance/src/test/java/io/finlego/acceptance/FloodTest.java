package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.acceptance.Flood.Wave;
import io.finlego.acceptance.SteadyCaller.Answers;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One caller floods the stack while another caller goes on at a low rate. The stack runs with the
 * small heap of {@code ./finlego up}. The other caller is served as before: its answers are those
 * that it gets otherwise, or 429, and with enough samples, 99 of 100 come within three times the
 * usual time.
 */
class FloodTest {

  private static final Duration WARM_UP = Duration.ofSeconds(1);
  private static final Duration QUIET = Duration.ofSeconds(Effort.times(3));
  private static final Duration FLOOD = Duration.ofSeconds(Effort.times(4));

  /** Fewer samples than this say little about the slowest hundredth. */
  private static final int SAMPLES_MIN = 1000;

  private static final int SLOWDOWN_MAX = 3;
  private static final int KIBIBYTE = 1024;
  private static final Pattern LIMIT = Pattern.compile("more than ([0-9]+) KiB");

  private static final Stack STACK = RunningStack.ofExamples();
  private static final Bank BANK = new Bank(Api.system(STACK));

  private final String client = BANK.client();
  private final String account = BANK.funded(client, "EUR", "1000000");
  private final String otherAccount = BANK.clientAccount(client, "EUR");

  /** A system that pays. */
  private final SteadyCaller payer =
      new SteadyCaller(() -> BANK.pay(account, otherAccount, "0.01", "EUR"));

  @AfterAll
  static void theStackIsSoundAndTheReportsHaveCaughtUp() {
    Await.until(
        "the reports have caught up",
        () -> BANK.system.get("/v2/ledger/internal/Accounts/getAggregatedAmounts").status() == 200);
    assertThat(STACK.output()).doesNotContain("OutOfMemoryError");
    Invariants.hold(STACK);
  }

  @Test
  void theLargestBodiesOfAClientDelayNobodyElse() throws Exception {
    List<Wave> waves = wavesOfEveryOperation();
    Answers quiet = quiet(payer);
    try (Flood flood = new Flood(STACK, Api.frontOffice(STACK, BANK.client()).token())) {
      flood.begin(20, FLOOD, waves);

      Answers during = payer.callFor(FLOOD);

      assertThatNothingBroke(flood.countsByStatus());
      assertServed("bodies of one client", quiet, during);
    }
  }

  @Test
  void theBulksOfASystemDelayNobodyElse() throws Exception {
    Api clientApi = Api.frontOffice(STACK, client);
    SteadyCaller renamer =
        new SteadyCaller(
            () -> clientApi.send("PATCH", "/Accounts/" + account, "{\"name\":\"x\"}", Map.of()));
    String bulk =
        "{\"payments\":["
            + String.join(
                ",", Collections.nCopies(1000, Bank.payment(account, otherAccount, "0.01", "EUR")))
            + "]}";
    Answers quiet = quiet(renamer);
    try (Flood flood = new Flood(STACK, BANK.system.token())) {
      flood.begin(60, FLOOD, List.of(new Wave("POST", "/internal/Payments/bulk", bulk, "")));

      Answers during = renamer.callFor(FLOOD);

      assertThatNothingBroke(flood.countsByStatus());
      assertServed("bulks of one system", quiet, during);
    }
  }

  @Test
  void slowCallersWithoutATokenDelayNobodyElse() throws Exception {
    Answers quiet = quiet(payer);
    long endNanos = System.nanoTime() + FLOOD.toNanos();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 300; i++) {
        executor.submit(() -> sendSlowly(endNanos));
      }

      Answers during = payer.callFor(FLOOD);

      assertServed("slow webhooks", quiet, during);
    }
  }

  /** Sends the head of a webhook, and then a byte of its body now and then. */
  private static Void sendSlowly(long endNanos) throws InterruptedException {
    while (endNanos - System.nanoTime() > 0) {
      try (Socket socket = new Socket(STACK.url().getHost(), STACK.url().getPort())) {
        String head =
            "POST /integration/sumsub-webhooks/update-state HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 65536\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        while (endNanos - System.nanoTime() > 0) {
          socket.getOutputStream().write(' ');
          Thread.sleep(100);
        }
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    return null;
  }

  private static Answers quiet(SteadyCaller caller) throws Exception {
    caller.callFor(WARM_UP);
    return caller.callFor(QUIET);
  }

  private static void assertThatNothingBroke(Map<Integer, Integer> countsByStatus) {
    System.out.println("The flood was answered with " + countsByStatus);
    assertThat(countsByStatus.keySet()).allMatch(status -> status >= 200 && status < 500);
  }

  private static void assertServed(String flood, Answers quiet, Answers during) {
    System.out.println("Quiet: " + quiet);
    System.out.println("During " + flood + ": " + during);
    assertThat(STACK.isReady()).isTrue();
    assertThat(quiet.statuses()).containsExactly(200);
    assertThat(during.statuses()).isSubsetOf(200, 202, 429);
    if (quiet.count() >= SAMPLES_MIN && during.count() >= SAMPLES_MIN) {
      assertThat(during.quantile(0.99))
          .isLessThanOrEqualTo(quiet.quantile(0.99).multipliedBy(SLOWDOWN_MAX));
    }
  }

  /** For each operation: its example, as large as it may be, and bodies that are not accepted. */
  private static List<Wave> wavesOfEveryOperation() {
    List<Wave> waves = new ArrayList<>();
    InputTest.operations()
        .filter(operation -> content(operation).isObject())
        .forEach(operation -> waves.addAll(wavesOf(operation)));
    assertThat(waves).hasSizeGreaterThan(50);
    return waves;
  }

  private static JsonNode content(InputTest.Operation operation) {
    return operation.description().at("/requestBody/content/application~1json");
  }

  private static List<Wave> wavesOf(InputTest.Operation operation) {
    Matcher limit =
        LIMIT.matcher(operation.description().at("/responses/413/description").asString(""));
    int maxBytes = (limit.find() ? Integer.parseInt(limit.group(1)) : 64) * KIBIBYTE;
    String path = operation.path().replaceAll("\\{[^}]*}", "0197f6a0-0000-7000-8000-000000000000");
    String example = content(operation).path("example").toString();
    String key =
        "flood " + UUID.nameUUIDFromBytes(operation.toString().getBytes(StandardCharsets.UTF_8));
    String bomb = "{\"currency\":\"EUR\",\"x\":[{}" + ",{}".repeat((maxBytes - 40) / 3) + "]}";
    return List.of(
        new Wave(operation.method(), path, padded(example, maxBytes), key),
        new Wave(operation.method(), path, bomb, ""),
        new Wave(operation.method(), path, padded("{}", maxBytes + 1), ""));
  }

  private static String padded(String json, int bytes) {
    return json + " ".repeat(bytes - json.getBytes(StandardCharsets.UTF_8).length);
  }
}

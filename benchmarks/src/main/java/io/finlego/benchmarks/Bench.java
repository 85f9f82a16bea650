package io.finlego.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * A first measurement of a running stack: the latency of single payments, one after the other, and
 * payments a second over many connections. Every payment is answered after its commit.
 *
 * <p>{@code FINLEGO_URL} names the stack, {@code FINLEGO_BENCH_SECONDS} the length of each run
 * (20), {@code FINLEGO_BENCH_CONNECTIONS} how many connections pay at the same time (32).
 */
public final class Bench {

  private static final int ACCOUNTS = 200;

  private Bench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> environment = System.getenv();
    URI url = URI.create(environment.getOrDefault("FINLEGO_URL", "http://localhost:8080"));
    Duration run =
        Duration.ofSeconds(Long.parseLong(environment.getOrDefault("FINLEGO_BENCH_SECONDS", "20")));
    int connections = Integer.parseInt(environment.getOrDefault("FINLEGO_BENCH_CONNECTIONS", "32"));
    RestBank bank;
    try {
      bank = RestBank.open(url, ACCOUNTS);
    } catch (java.net.ConnectException e) {
      System.err.println("Nothing answers at " + url + ": start it with ./finlego up first.");
      System.exit(1);
      return;
    }
    Load.run(bank, connections, run.dividedBy(2)); // the compiler's time to learn
    report("one connection", Load.run(bank, 1, run));
    report(connections + " connections", Load.run(bank, connections, run));
  }

  private static void report(String what, Load.Result result) {
    System.out.printf(
        Locale.ROOT,
        "%-15s %8.0f payments/s   p50 %6.2f ms   p99 %6.2f ms   (%d in %.0f s)%n",
        what,
        result.perSecond(),
        result.latencies().percentileMs(0.5),
        result.latencies().percentileMs(0.99),
        result.latencies().count(),
        result.seconds());
  }
}

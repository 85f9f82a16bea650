package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.http.HttpLoad;
import io.finlego.benchmarks.http.RestBank;
import io.finlego.benchmarks.measurement.Latencies;
import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.Stand;
import java.io.IOException;
import java.time.Duration;

/** Measures the product over REST. The ledger has no payments at the start. */
final class RestSide {

  private static final int CONNECTIONS = 64;
  private static final int BULK_PAYMENTS = 1_000;
  private static final int BULK_CONNECTIONS = 8;

  private RestSide() {}

  /** Starts the ingress, the ledger and the empty HTTP server. */
  private static void startServices(Stand stand) throws IOException, InterruptedException {
    stand.run(Service.LEDGER, Service.INGRESS, Service.EMPTY);
  }

  /**
   * Warms up the ledger and the ingress, first with a thousand payments in each request. The JVM
   * then compiles the same code in less time.
   */
  static void warmUp(Laboratory laboratory) throws Exception {
    Stand stand = laboratory.stand();
    startServices(stand);
    laboratory.warmUp("the ingress by bulks", time -> bulkPaymentsPerSecond(stand, time));
    laboratory.warmUp("the ingress", time -> paymentsPerSecond(stand, time));
  }

  private static RestBank bank(Stand stand) throws Exception {
    return RestBank.open(stand.url(Service.INGRESS), stand.restart(PipelineSide.ACCOUNTS));
  }

  /** Measures payments per second, with one payment in each request. */
  static double paymentsPerSecond(Stand stand, Duration duration) throws Exception {
    return verifiedPerSecond(
        stand, bank(stand).paymentRequests().measureThroughput(CONNECTIONS, duration));
  }

  /** Measures payments per second, with a thousand payments in each request. */
  static double bulkPaymentsPerSecond(Stand stand, Duration duration) throws Exception {
    return verifiedPerSecond(
        stand,
        bank(stand).bulkRequests(BULK_PAYMENTS).measureThroughput(BULK_CONNECTIONS, duration));
  }

  /** Measures the time from request to answer at a given rate, with one payment in each request. */
  static Latencies pacedLatencies(Stand stand, Duration duration, double perSecond)
      throws Exception {
    Latencies latencies =
        bank(stand).paymentRequests().measureLatenciesAtRate(CONNECTIONS, duration, perSecond);
    stand.database().verify(latencies.count());
    return latencies;
  }

  /** Measures requests per second to the empty HTTP server. */
  static double emptyRequestsPerSecond(Stand stand, Duration duration) throws Exception {
    return new HttpLoad(stand.url(Service.EMPTY), "", "/empty", _ -> "{}", HttpLoad::countOne)
        .measureThroughput(CONNECTIONS, duration)
        .perSecond();
  }

  private static double verifiedPerSecond(Stand stand, Throughput throughput) throws Exception {
    stand.database().verify(throughput.count());
    return throughput.perSecond();
  }
}

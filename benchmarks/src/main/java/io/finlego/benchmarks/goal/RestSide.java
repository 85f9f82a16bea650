package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.http.HttpLoad;
import io.finlego.benchmarks.http.RestBank;
import io.finlego.benchmarks.measurement.Latencies;
import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.TestStand;
import java.io.IOException;
import java.time.Duration;

/** Measures the product over REST. The ledger has no payments at the start. */
final class RestSide {

  private static final int CONNECTIONS = 64;
  private static final int BULK_SIZE = 1_000;
  private static final int BULK_CONNECTIONS = 8;

  private RestSide() {}

  /** Starts the ingress, the ledger and the empty HTTP server. */
  private static void startServices(TestStand stand) throws IOException, InterruptedException {
    stand.runOnly(Service.LEDGER, Service.INGRESS, Service.EMPTY);
  }

  /**
   * Warms up the ledger and the ingress: first with a thousand payments in each request, and then
   * with one payment in each request. With a thousand, the JVM compiles the same code in less time.
   */
  static void warmUp(Laboratory laboratory) throws Exception {
    TestStand stand = laboratory.stand();
    startServices(stand);
    laboratory.warmUp(
        "the ingress by bulks", duration -> measureBulkPaymentsPerSecond(stand, duration));
    laboratory.warmUp("the ingress", duration -> measurePaymentsPerSecond(stand, duration));
  }

  private static RestBank openBankOnEmptyLedger(TestStand stand) throws Exception {
    return RestBank.open(stand.url(Service.INGRESS), stand.reset(PipelineSide.ACCOUNTS));
  }

  /** Measures payments per second, with one payment in each request. */
  static double measurePaymentsPerSecond(TestStand stand, Duration duration) throws Exception {
    return verifyAndGetPerSecond(
        stand,
        openBankOnEmptyLedger(stand).paymentRequests().measureThroughput(CONNECTIONS, duration));
  }

  /** Measures payments per second, with a thousand payments in each request. */
  static double measureBulkPaymentsPerSecond(TestStand stand, Duration duration) throws Exception {
    return verifyAndGetPerSecond(
        stand,
        openBankOnEmptyLedger(stand)
            .bulkRequests(BULK_SIZE)
            .measureThroughput(BULK_CONNECTIONS, duration));
  }

  /** Measures the time from request to answer at a given rate, with one payment in each request. */
  static Latencies measurePacedLatencies(TestStand stand, Duration duration, double perSecond)
      throws Exception {
    Latencies latencies =
        openBankOnEmptyLedger(stand)
            .paymentRequests()
            .measureLatenciesAtRate(CONNECTIONS, duration, perSecond);
    stand.database().verify(latencies.count());
    return latencies;
  }

  /** Measures requests per second to the empty HTTP server. */
  static double measureEmptyRequestsPerSecond(TestStand stand, Duration duration) throws Exception {
    return new HttpLoad(
            stand.url(Service.EMPTY), "", "/empty", _ -> "{}", HttpLoad::countAsOneOperation)
        .measureThroughput(CONNECTIONS, duration)
        .perSecond();
  }

  private static double verifyAndGetPerSecond(TestStand stand, Throughput throughput)
      throws Exception {
    stand.database().verify(throughput.count());
    return throughput.perSecond();
  }
}

package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.http.HttpLoad;
import io.finlego.benchmarks.http.RestBank;
import io.finlego.benchmarks.measurement.Latencies;
import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.Stand;
import java.io.IOException;
import java.time.Duration;

/** Measures the product over REST, in an empty ledger. */
final class RestSide {

  private static final int CONNECTIONS = 64;
  private static final int BULK = 1_000;
  private static final int BULK_CONNECTIONS = 8;

  private RestSide() {}

  /** Starts the ingress, the ledger and the empty server. */
  private static void start(Stand stand) throws IOException, InterruptedException {
    stand.run(Service.LEDGER, Service.INGRESS, Service.EMPTY);
  }

  /**
   * Warms up, first with bulks of a thousand payments. Bulks make the JVM compile the same code in
   * less time.
   */
  static void warmUp(Laboratory laboratory) throws Exception {
    Stand stand = laboratory.stand();
    start(stand);
    laboratory.warmUp("the ingress by bulks", time -> bulks(stand, time));
    laboratory.warmUp("the ingress", time -> payments(stand, time));
  }

  private static RestBank bank(Stand stand) throws Exception {
    return RestBank.open(stand.url(Service.INGRESS), stand.restart(PipelineSide.ACCOUNTS));
  }

  /** Measures payments a second, with one payment in each request. */
  static double payments(Stand stand, Duration duration) throws Exception {
    return checked(stand, bank(stand).payments().saturate(CONNECTIONS, duration));
  }

  /** Measures payments a second, with a thousand payments in each request. */
  static double bulks(Stand stand, Duration duration) throws Exception {
    return checked(stand, bank(stand).bulks(BULK).saturate(BULK_CONNECTIONS, duration));
  }

  /**
   * Measures latencies from request to answer at a given rate, with one payment in each request.
   */
  static Latencies paced(Stand stand, Duration duration, double perSecond) throws Exception {
    Latencies latencies = bank(stand).payments().pace(CONNECTIONS, duration, perSecond);
    stand.database().verify(latencies.count());
    return latencies;
  }

  /** Measures requests a second to the empty server. */
  static double emptyServer(Stand stand, Duration duration) throws Exception {
    return new HttpLoad(stand.url(Service.EMPTY), "", "/empty", _ -> "{}", HttpLoad::oneIfOk)
        .saturate(CONNECTIONS, duration)
        .perSecond();
  }

  private static double checked(Stand stand, Throughput payments) throws Exception {
    stand.database().verify(payments.count());
    return payments.perSecond();
  }
}

package io.finlego.ingress.access.admission;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.slot.FairPermits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The permits to do heavy work: one for each processor that may do such work. The other processors
 * are left to small requests, and to everything else that runs on this machine. A caller may have
 * half of the permits.
 */
@Component
final class ProcessorPermits {

  private final FairPermits<CurrentCaller> permits;
  private final Duration maxWait;
  private final RefusedRequests refusedRequests;

  ProcessorPermits(
      AdmissionSettings settings, RefusedRequests refusedRequests, MeterRegistry meters) {
    this.permits =
        new FairPermits<>(
            settings.heavyProcessors(Runtime.getRuntime().availableProcessors()), () -> {});
    this.maxWait = settings.maxWait();
    this.refusedRequests = refusedRequests;
    meters.gauge("finlego.ingress.admission.processors.busy", permits, FairPermits::heldCount);
    meters.gauge(
        "finlego.ingress.admission.processors.waiting", permits, FairPermits::waitingCount);
  }

  /**
   * Takes a permit, and waits for the caller's turn if necessary.
   *
   * @throws ApiException 429 if the turn does not come in time
   */
  void take(CurrentCaller caller) {
    if (!take(caller, maxWait)) {
      throw refusedRequests.refuse(caller.kind(), RefusedRequests.Reason.PROCESSORS);
    }
  }

  /** Takes a permit. Returns false if the caller's turn does not come in time. */
  boolean take(CurrentCaller caller, Duration wait) {
    return permits.take(caller, 1, System.nanoTime() + wait.toNanos());
  }

  void giveBack(CurrentCaller caller) {
    permits.giveBack(caller, 1);
  }
}

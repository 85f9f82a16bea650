package io.finlego.ingress.access.admission;

import io.finlego.ingress.access.caller.CallerArguments;
import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.limits.BodyLimits;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.slot.SharedBudget;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Gives each request its part of the memory before the request's body is read. The part covers the
 * body (see {@link BodyLimits#memoryBytes}) and a fixed amount for everything else, such as the
 * rows of a page. A request that needs more than its caller may have counts as the caller's whole
 * share, so it is served when the caller has no other request.
 */
@Component
final class Admission {

  /** The memory of a request besides its body. */
  private static final long REQUEST_BYTES = 64L * 1024;

  /**
   * The same for a request without a token. The large documents about the API need no token. The
   * amount also limits how many such requests are served at the same time.
   */
  private static final long ANONYMOUS_REQUEST_BYTES = 256L * 1024;

  private static final CurrentCaller ANONYMOUS =
      new CurrentCaller(CallerKind.WEBHOOK, "", "anonymous", null);

  private final BodyLimits bodyLimits;
  private final RefusedRequests refusedRequests;
  private final SharedBudget<CurrentCaller> budget;
  private final Map<CallerKind, Long> shareBytesByKind = new EnumMap<>(CallerKind.class);
  private final Duration maxWait;

  Admission(
      AdmissionSettings settings,
      BodyLimits bodyLimits,
      RefusedRequests refusedRequests,
      MeterRegistry meters) {
    this.bodyLimits = bodyLimits;
    this.refusedRequests = refusedRequests;
    this.maxWait = settings.maxWait();
    long budgetBytes = settings.budgetBytes(Runtime.getRuntime().maxMemory());
    for (CallerKind kind : CallerKind.values()) {
      shareBytesByKind.put(kind, settings.shareBytes(budgetBytes, kind));
    }
    this.budget = new SharedBudget<>(budgetBytes);
    meters.gauge("finlego.ingress.admission.bytes", budget, SharedBudget::taken);
  }

  /** The memory of a request in progress. */
  interface Part extends AutoCloseable {

    /** Gives the memory back. */
    @Override
    void close();
  }

  /**
   * Takes the memory that the request needs, and waits for it if necessary.
   *
   * @throws ApiException 429 with {@code Retry-After} if the memory does not become free in time
   */
  Part admit(HttpServletRequest request) {
    CurrentCaller tokenCaller = CallerArguments.caller(request);
    CurrentCaller caller = tokenCaller == null ? ANONYMOUS : tokenCaller;
    long shareBytes = shareBytesByKind.getOrDefault(caller.kind(), 0L);
    long fixedBytes = tokenCaller == null ? ANONYMOUS_REQUEST_BYTES : REQUEST_BYTES;
    long bytes = Math.min(fixedBytes + bodyLimits.memoryBytes(request), shareBytes);
    long endNanos = System.nanoTime() + maxWait.toNanos();
    return switch (budget.take(caller, bytes, shareBytes, endNanos)) {
      case TAKEN -> () -> budget.giveBack(caller, bytes);
      case SHARE_USED_UP ->
          throw refusedRequests.refuse(caller.kind(), RefusedRequests.Reason.SHARE);
      case BUDGET_USED_UP ->
          throw refusedRequests.refuse(caller.kind(), RefusedRequests.Reason.BUDGET);
    };
  }
}

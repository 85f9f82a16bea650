package io.finlego.ingress.access.admission;

import io.finlego.ingress.access.caller.CallerArguments;
import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.limits.BodyLimits;
import io.finlego.ingress.http.limits.BufferedRequest;
import io.finlego.ingress.http.result.ApiException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Gives requests their part of the memory. A request without a body gets it at once. A request with
 * a body gets it when the whole body has come, as much as the content needs, before the content is
 * parsed. While the body comes, it has only what its bytes need.
 */
@Component
final class Admission {

  /** The memory of a request besides its body and a large answer. */
  private static final long REQUEST_BYTES = 64L * 1024;

  /** The same for a reader without a token, because the documents about the API are large. */
  private static final long DOCUMENT_BYTES = 256L * 1024;

  /** The memory for a streamed body, whatever its size. */
  private static final long STREAM_BUFFER_BYTES = 256L * 1024;

  /** The memory for each byte of a form, which the container reads as a whole. */
  private static final long FORM_FACTOR = 20;

  /** Senders and readers without a token are two callers, so that readers do not stop webhooks. */
  private static final CurrentCaller ANONYMOUS_SENDER =
      new CurrentCaller(CallerKind.WEBHOOK, "", "sender", null);

  private static final CurrentCaller ANONYMOUS_READER =
      new CurrentCaller(CallerKind.WEBHOOK, "", "reader", null);

  private final BodyLimits bodyLimits;
  private final MemoryBudget arrivals;
  private final MemoryBudget work;
  private final ProcessorPermits processors;

  Admission(
      AdmissionSettings settings,
      BodyLimits bodyLimits,
      RefusedRequests refusedRequests,
      ProcessorPermits processors,
      MeterRegistry meters) {
    this.bodyLimits = bodyLimits;
    this.processors = processors;
    long maxHeapBytes = Runtime.getRuntime().maxMemory();
    this.arrivals =
        new MemoryBudget(settings.arrivalBytes(maxHeapBytes), settings, refusedRequests);
    this.work = new MemoryBudget(settings.workBytes(maxHeapBytes), settings, refusedRequests);
    meters.gauge(
        "finlego.ingress.admission.bytes",
        this,
        admission -> admission.arrivals.takenBytes() + admission.work.takenBytes());
  }

  /** The memory of a request that has none yet. */
  AdmittedMemory memory(HttpServletRequest request) {
    CurrentCaller caller = CallerArguments.caller(request);
    if (caller != null) {
      return new AdmittedMemory(arrivals, work, caller, REQUEST_BYTES);
    }
    return hasBody(request)
        ? new AdmittedMemory(arrivals, work, ANONYMOUS_SENDER, REQUEST_BYTES)
        : new AdmittedMemory(arrivals, work, ANONYMOUS_READER, DOCUMENT_BYTES);
  }

  /** The heavy work of a request with this memory. */
  AdmittedWork work(AdmittedMemory memory) {
    return new AdmittedWork(processors, memory.caller());
  }

  /**
   * Takes the memory for the request, or makes a request that takes it when its body is read.
   *
   * @throws ApiException 429 with {@code Retry-After} if the memory does not become free in time
   */
  HttpServletRequest admit(HttpServletRequest request, AdmittedMemory memory) {
    if (!hasBody(request)) {
      memory.takeForWork(0);
      return request;
    }
    if (bodyLimits.isStreamed(request)) {
      memory.takeForWork(STREAM_BUFFER_BYTES);
      return request;
    }
    long maxBytes = bodyLimits.maxBytes(request);
    if (isForm(request)) {
      long announcedBytes = request.getContentLengthLong();
      memory.takeForWork(FORM_FACTOR * (announcedBytes < 0 ? maxBytes : announcedBytes));
      return request;
    }
    return new BufferedRequest(request, memory, maxBytes);
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.regionMatches(
            true,
            0,
            MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            0,
            MediaType.APPLICATION_FORM_URLENCODED_VALUE.length());
  }
}

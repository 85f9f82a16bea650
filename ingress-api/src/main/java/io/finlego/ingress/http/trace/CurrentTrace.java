package io.finlego.ingress.http.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.springframework.stereotype.Component;

/** Gives the id of the current trace. */
@Component
public final class CurrentTrace {

  private final Tracer tracer;

  CurrentTrace(Tracer tracer) {
    this.tracer = tracer;
  }

  /** The id of the current trace; an empty text if there is no current span. */
  public String id() {
    Span span = tracer.currentSpan();
    return span == null ? "" : span.context().traceId();
  }
}

package io.finlego.ingress.http.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.springframework.stereotype.Component;

/** The trace of the current work. */
@Component
public final class CurrentTrace {

  private final Tracer tracer;

  CurrentTrace(Tracer tracer) {
    this.tracer = tracer;
  }

  /** The trace's id; an empty text outside of any span. */
  public String id() {
    Span span = tracer.currentSpan();
    return span == null ? "" : span.context().traceId();
  }
}

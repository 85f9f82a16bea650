package io.finlego.ingress.http.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the current span as the header {@code traceparent} (W3C Trace Context, version 00). */
@Component
public final class TraceParent {

  private final Tracer tracer;

  TraceParent(Tracer tracer) {
    this.tracer = tracer;
  }

  /** The header's value, or null outside of any span. */
  public @Nullable String current() {
    Span span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    boolean sampled = Boolean.TRUE.equals(span.context().sampled());
    return "00-"
        + span.context().traceId()
        + "-"
        + span.context().spanId()
        + (sampled ? "-01" : "-00");
  }
}

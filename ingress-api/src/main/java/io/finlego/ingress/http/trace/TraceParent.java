package io.finlego.ingress.http.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the header {@code traceparent} (W3C Trace Context, version 00) from the current span. */
@Component
public final class TraceParent {

  private final Tracer tracer;

  TraceParent(Tracer tracer) {
    this.tracer = tracer;
  }

  /** The header's value; null if there is no current span. */
  public @Nullable String current() {
    Span span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    boolean isSampled = Boolean.TRUE.equals(span.context().sampled());
    return "00-"
        + span.context().traceId()
        + "-"
        + span.context().spanId()
        + (isSampled ? "-01" : "-00");
  }
}

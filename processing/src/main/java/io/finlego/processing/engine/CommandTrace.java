package io.finlego.processing.engine;

import io.finlego.kernel.CommandId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The part of the sender's trace that belongs to one command. If the trace is sampled, the command
 * has a span. Otherwise the engine only passes the trace header on to replies and events.
 */
final class CommandTrace {

  static final CommandTrace NONE = new CommandTrace(Span.getInvalid(), null);

  private final Span span;
  private final byte @Nullable [] traceParent;

  private CommandTrace(Span span, byte @Nullable [] traceParent) {
    this.span = span;
    this.traceParent = traceParent;
  }

  /**
   * Continues the trace that a {@code traceparent} header names. Returns {@link #NONE} if the
   * header is missing or malformed.
   */
  static CommandTrace of(Tracer tracer, String spanName, byte @Nullable [] senderHeader) {
    SpanContext senderContext = TraceParent.parse(senderHeader);
    if (!senderContext.isValid()) {
      return NONE;
    }
    if (!senderContext.isSampled()) {
      return new CommandTrace(Span.wrap(senderContext), senderHeader);
    }
    Span span =
        tracer
            .spanBuilder(spanName)
            .setParent(Context.root().with(Span.wrap(senderContext)))
            .setSpanKind(SpanKind.CONSUMER)
            .startSpan();
    SpanContext spanContext = span.getSpanContext();
    return spanContext.getSpanId().equals(senderContext.getSpanId())
        ? new CommandTrace(span, senderHeader)
        : new CommandTrace(
            span, TraceParent.format(spanContext).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Returns the value of the header {@code traceparent} for the command's replies and events; null
   * if there is no trace.
   */
  byte @Nullable [] traceParent() {
    return traceParent;
  }

  SpanContext context() {
    return span.getSpanContext();
  }

  boolean isRecording() {
    return span.isRecording();
  }

  void endWithOutcome(CommandId id, String code) {
    if (span.isRecording()) {
      span.setAttribute("finlego.command.id", id.toString());
      span.setAttribute("finlego.outcome", code);
      span.end();
    }
  }

  /**
   * Ends the span with an error, because the record has no outcome or must be read again with its
   * batch.
   */
  void endWithError(String reason) {
    if (span.isRecording()) {
      span.setStatus(StatusCode.ERROR, reason);
      span.end();
    }
  }
}

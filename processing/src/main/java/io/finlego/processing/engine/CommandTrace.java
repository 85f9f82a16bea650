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
 * A command's part of its sender's trace. If the trace is sampled, this is a span; otherwise it is
 * only the header that is passed on.
 */
final class CommandTrace {

  static final CommandTrace NONE = new CommandTrace(Span.getInvalid(), null);

  private final Span span;
  private final byte @Nullable [] header;

  private CommandTrace(Span span, byte @Nullable [] header) {
    this.span = span;
    this.header = header;
  }

  /** Continues the trace of a {@code traceparent} header, if the header is valid. */
  static CommandTrace of(Tracer tracer, String spanName, byte @Nullable [] header) {
    SpanContext sender = TraceParent.parse(header);
    if (!sender.isValid()) {
      return NONE;
    }
    if (!sender.isSampled()) {
      return new CommandTrace(Span.wrap(sender), header);
    }
    Span span =
        tracer
            .spanBuilder(spanName)
            .setParent(Context.root().with(Span.wrap(sender)))
            .setSpanKind(SpanKind.CONSUMER)
            .startSpan();
    SpanContext spanContext = span.getSpanContext();
    return spanContext.getSpanId().equals(sender.getSpanId())
        ? new CommandTrace(span, header)
        : new CommandTrace(
            span, TraceParent.format(spanContext).getBytes(StandardCharsets.US_ASCII));
  }

  /** The header {@code traceparent} of the command's replies and events; null without a trace. */
  byte @Nullable [] header() {
    return header;
  }

  SpanContext context() {
    return span.getSpanContext();
  }

  boolean isRecording() {
    return span.isRecording();
  }

  void decided(CommandId id, String code) {
    if (span.isRecording()) {
      span.setAttribute("finlego.command.id", id.toString());
      span.setAttribute("finlego.outcome", code);
      span.end();
    }
  }

  /** Ends the span of a record that became a dead letter or is read again with its batch. */
  void ended(String reason) {
    if (span.isRecording()) {
      span.setStatus(StatusCode.ERROR, reason);
      span.end();
    }
  }
}

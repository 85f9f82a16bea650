package io.finlego.processing.engine;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the W3C header {@code traceparent}: {@code 00-<trace id>-<span id>-<flags>}
 * (Trace Context, section 3.2).
 */
final class TraceParent {

  private static final int LENGTH = 55;

  private TraceParent() {}

  /**
   * Reads the sender's trace context. The result is invalid if the header is missing or malformed.
   */
  static SpanContext parse(byte @Nullable [] header) {
    if (header == null
        || header.length < LENGTH
        || header[2] != '-'
        || header[35] != '-'
        || header[52] != '-') {
      return SpanContext.getInvalid();
    }
    String text = new String(header, 0, LENGTH, StandardCharsets.ISO_8859_1);
    if (text.startsWith("ff") || (header.length > LENGTH && text.startsWith("00"))) {
      return SpanContext.getInvalid();
    }
    int highDigit = Character.digit(text.charAt(53), 16);
    int lowDigit = Character.digit(text.charAt(54), 16);
    if (highDigit < 0 || lowDigit < 0) {
      return SpanContext.getInvalid();
    }
    return SpanContext.createFromRemoteParent(
        text.substring(3, 35),
        text.substring(36, 52),
        TraceFlags.fromByte((byte) (highDigit << 4 | lowDigit)),
        TraceState.getDefault());
  }

  static String format(SpanContext context) {
    return "00-"
        + context.getTraceId()
        + "-"
        + context.getSpanId()
        + "-"
        + context.getTraceFlags().asHex();
  }
}

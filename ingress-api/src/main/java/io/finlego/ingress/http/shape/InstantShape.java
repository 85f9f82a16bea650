package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The shape of an ISO 8601 instant in the years 0001 to 9999, such as {@code 2026-03-01T12:00:00Z}.
 * Any offset is accepted. The ledger's instants are whole microseconds, so a finer instant must be
 * rounded. {@link #parse} rounds it down, for example the instant of a balance. {@link #parseUp}
 * rounds it up, for the start or the end of a {@link io.finlego.ingress.http.query.Period}.
 */
public record InstantShape() implements Shape {

  static final String REFUSAL = "Must be an ISO 8601 instant such as 2026-03-01T12:00:00Z.";

  private static final int CHARACTERS_MAX = 40;
  private static final Pattern FORM =
      Pattern.compile(
          "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
              + "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])");

  /** The regular expression for the OpenAPI document. */
  static final String SCHEMA_PATTERN = "^" + FORM.pattern() + "$";

  /**
   * Parses a text and rounds the instant down to microseconds. Returns null if the text is not an
   * instant in this format.
   */
  public static @Nullable Instant parse(String text) {
    Instant instant = parseExactly(text);
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Parses a text and rounds the instant up to microseconds. Returns null if the text is not an
   * instant in this format.
   */
  public static @Nullable Instant parseUp(String text) {
    Instant instant = parseExactly(text);
    if (instant == null) {
      return null;
    }
    Instant truncated = instant.truncatedTo(ChronoUnit.MICROS);
    return truncated.equals(instant) ? instant : truncated.plus(1, ChronoUnit.MICROS);
  }

  private static @Nullable Instant parseExactly(String text) {
    try {
      return text.length() <= CHARACTERS_MAX && FORM.matcher(text).matches()
          ? OffsetDateTime.parse(text).toInstant()
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isString() || parse(value.stringValue()) == null) {
      faults.add(Fault.invalidField(path, REFUSAL));
    }
    return value;
  }

  @Override
  public Schema<?> schema() {
    return Schemas.of("string").format("date-time").pattern(SCHEMA_PATTERN);
  }
}

package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An ISO 8601 instant such as {@code 2026-03-01T12:00:00Z}, of the years 0001 to 9999; another
 * offset than UTC is taken too. Microseconds count, what is finer is cut off.
 */
public record InstantShape() implements Shape {

  static final String REFUSAL = "Must be an ISO 8601 instant such as 2026-03-01T12:00:00Z.";

  private static final int CHARACTERS_MAX = 40;
  private static final Pattern FORM =
      Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}(Z|[+-][0-9]{2}:[0-9]{2})");

  /** The instant of that text, or null if it is none. */
  public static @Nullable Instant parse(String text) {
    try {
      return text.length() <= CHARACTERS_MAX && FORM.matcher(text).matches()
          ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS)
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
    return new Schema<>(SpecVersion.V31).types(Set.of("string")).format("date-time");
  }
}

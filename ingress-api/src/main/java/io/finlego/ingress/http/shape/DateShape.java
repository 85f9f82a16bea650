package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The shape of a date in the format {@code yyyy-MM-dd}. The years are 1 to 9999, because calendars
 * of other programs have no year 0.
 *
 * @param bound the limit for the date; null if every date is accepted
 */
public record DateShape(@Nullable DateBound bound) implements Shape {

  static final String REFUSAL = "Must be a date, yyyy-MM-dd.";

  private static final Pattern FORM = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

  public static DateShape any() {
    return new DateShape(null);
  }

  /** Parses a text. Returns null if the text is not a date in this format. */
  public static @Nullable LocalDate parse(String text) {
    try {
      return FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    LocalDate day = value.isString() ? parse(value.stringValue()) : null;
    if (day == null) {
      faults.add(Fault.invalidField(path, REFUSAL));
    } else if (bound != null && !bound.accepts().test(day)) {
      faults.add(Fault.invalidField(path, bound.refusal()));
    }
    return value;
  }

  @Override
  public Schema<?> schema() {
    return Schemas.of("string").format("date");
  }
}

package io.finlego.ingress.client.verification;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.ObjectRule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requires that a field is the time at which a webhook was made. Sumsub's field {@code createdAtMs}
 * is documented as a text in UTC, such as {@code 2021-05-14 16:00:25.032}. The rule also accepts a
 * number of milliseconds since 1970, which the name of the field suggests.
 */
record WebhookTime(String field) implements ObjectRule {

  static final int CHARACTERS_MAX = 40;

  private static final String REFUSAL =
      "Must be a time in UTC such as 2021-05-14 16:00:25.032, or milliseconds since 1970.";

  private static final Pattern TEXT_FORM =
      Pattern.compile(
          "(?<date>(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2})["
              + " T](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?)"
              + " ?(?<offset>Z|(?<hours>[+-][0-9]{2}):?(?<minutes>[0-9]{2}))?");

  /**
   * The smallest accepted number of milliseconds, which is the beginning of 2015. Sumsub did not
   * exist earlier. A smaller number is refused, because it must be a number of seconds that was
   * sent by mistake.
   */
  private static final BigDecimal MILLIS_MIN =
      BigDecimal.valueOf(Instant.parse("2015-01-01T00:00:00Z").toEpochMilli());

  private static final BigDecimal MILLIS_MAX =
      BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli());

  /** Parses the time and truncates it to microseconds. Returns null if the value is not a time. */
  static @Nullable Instant parse(JsonNode value) {
    if (value.isNumber()) {
      return ofMillis(value.decimalValue());
    }
    return value.isString() ? ofText(value.stringValue()) : null;
  }

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    JsonNode time = value.get(field);
    if (time != null && !time.isNull() && parse(time) == null) {
      faults.add(Fault.invalidField(path.isEmpty() ? field : path + "." + field, REFUSAL));
    }
  }

  private static @Nullable Instant ofMillis(BigDecimal millis) {
    boolean isInRange = millis.compareTo(MILLIS_MIN) >= 0 && millis.compareTo(MILLIS_MAX) <= 0;
    return isInRange && millis.stripTrailingZeros().scale() <= 0
        ? Instant.ofEpochMilli(millis.longValue())
        : null;
  }

  private static @Nullable Instant ofText(String text) {
    Matcher parts = TEXT_FORM.matcher(text);
    if (text.length() > CHARACTERS_MAX || !parts.matches()) {
      return null;
    }
    String hours = parts.group("hours");
    String offset = hours == null ? "Z" : hours + ":" + parts.group("minutes");
    try {
      return OffsetDateTime.parse(parts.group("date") + "T" + parts.group("time") + offset)
          .toInstant()
          .truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      return null;
    }
  }
}

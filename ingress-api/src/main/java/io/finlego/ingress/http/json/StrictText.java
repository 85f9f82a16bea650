package io.finlego.ingress.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses UUIDs, dates and instants. The API accepts only one format for each of them, whereas the
 * JDK's parsers accept more. Each method returns null if the text has another format.
 */
final class StrictText {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT_FORM =
      Pattern.compile(
          DATE_FORM
              + "T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})");

  private StrictText() {}

  static @Nullable UUID uuid(String text) {
    return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
  }

  static @Nullable LocalDate date(String text) {
    try {
      return DATE_FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Parses an instant. It must have an offset or {@code Z} and at most six decimals of a second.
   */
  static @Nullable Instant instant(String text) {
    try {
      return INSTANT_FORM.matcher(text).matches() ? OffsetDateTime.parse(text).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}

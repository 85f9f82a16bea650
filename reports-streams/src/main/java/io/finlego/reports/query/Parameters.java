package io.finlego.reports.query;

import io.finlego.kernel.Currency;
import io.finlego.reports.figures.AccountKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of queries. An empty parameter counts as missing. */
final class Parameters {

  private static final Pattern UUID_TEXT =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern DATE_TEXT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Parameters() {}

  static @Nullable UUID uuid(String parameterName, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (!UUID_TEXT.matcher(text).matches()) {
      throw new InvalidParameterException(parameterName, "Not a UUID.");
    }
    return UUID.fromString(text);
  }

  static LocalDate date(String parameterName, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      throw new InvalidParameterException(parameterName, "A date like 2026-01-31 is required.");
    }
    if (DATE_TEXT.matcher(text).matches()) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new InvalidParameterException(parameterName, "This date does not exist.");
      }
    }
    throw new InvalidParameterException(parameterName, "The date must look like 2026-01-31.");
  }

  static @Nullable String currency(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (Currency.find(text) == null) {
      throw new InvalidParameterException("currency", "Not an ISO 4217 code.");
    }
    return text;
  }

  static @Nullable AccountKind kind(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    AccountKind kind = AccountKind.ofApiName(text);
    if (kind == null) {
      throw new InvalidParameterException("type", "Not a type of accounts.");
    }
    return kind;
  }
}

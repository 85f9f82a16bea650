package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.json.EnumNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Makes the sentence that says which type a value must have. */
final class ExpectedType {

  private ExpectedType() {}

  static String sentence(Class<?> type) {
    Class<? extends Enum<?>> enumType = EnumNames.asEnum(type);
    if (enumType != null) {
      return "The value is one of: " + EnumNames.all(enumType) + ".";
    }
    if (type == UUID.class) {
      return "The value is a UUID.";
    } else if (type == Instant.class) {
      return "The value is an instant, such as 2026-01-31T12:00:00Z.";
    } else if (type == LocalDate.class) {
      return "The value is a date, such as 2026-01-31.";
    } else if (type == String.class) {
      return "The value is a string.";
    } else if (type == boolean.class || type == Boolean.class) {
      return "The value is true or false.";
    } else if (type == int.class
        || type == Integer.class
        || type == long.class
        || type == Long.class) {
      return "The value is a whole number within range.";
    } else if (Number.class.isAssignableFrom(type) || type == BigDecimal.class) {
      return "The value is a number.";
    } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "The value is a list.";
    }
    return "The value is not of the right type.";
  }
}

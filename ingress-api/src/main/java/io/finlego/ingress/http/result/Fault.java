package io.finlego.ingress.http.result;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A fault of a request.
 *
 * @param code the code in camelCase, which is the same in all releases. The answer has it as {@code
 *     metadata.code}
 * @param message a sentence for the caller's engineer. It must not repeat a value from the request
 * @param field the JSON path, the parameter or the header that has the fault; null if the fault
 *     concerns no such part of the request, or several parts. The answer has it as {@code
 *     metadata.field}
 */
public record Fault(String code, String message, @Nullable String field) {

  public static Fault of(String code, String message) {
    return new Fault(code, message, null);
  }

  /**
   * A copy of this fault whose field begins with the path of a part of the request. Returns this
   * fault unchanged if it has no field.
   */
  public Fault within(String path) {
    return field == null ? this : new Fault(code, message, path + "." + field);
  }

  /** The fault of a field with a value that is not allowed. */
  public static Fault invalidField(String field, String message) {
    return new Fault(ErrorCode.INVALID_FIELD.code(), message, field);
  }

  /** The fault of an unknown field in a body. The message suggests the most similar known name. */
  static Fault unknownField(String path, String name, Collection<String> knownNames) {
    return unknownName(ErrorCode.UNKNOWN_FIELD, "field", path, NearestName.find(knownNames, name));
  }

  /** The fault of an unknown query parameter. The message suggests the most similar known name. */
  static Fault unknownParameter(String name, Collection<String> knownNames) {
    return unknownName(
        ErrorCode.UNKNOWN_PARAMETER, "parameter", name, NearestName.find(knownNames, name));
  }

  private static Fault unknownName(
      ErrorCode code, String kind, String field, @Nullable String nearestName) {
    String message =
        nearestName == null
            ? "This operation takes no %ss here.".formatted(kind)
            : "There is no such %s. The nearest one is `%s`.".formatted(kind, nearestName);
    return new Fault(code.code(), message, field);
  }

  /** The fault of a field with an amount that is not allowed. */
  public static Fault invalidAmount(String field, String message) {
    return new Fault(ErrorCode.INVALID_AMOUNT.code(), message, field);
  }
}

package io.finlego.ingress.http.result;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a request.
 *
 * @param code stable, camelCase; becomes {@code metadata.code}
 * @param message a sentence for the caller's engineer; it never repeats a value that was sent
 * @param field the JSON path, parameter or header at fault, if there is one; becomes {@code
 *     metadata.field}
 */
public record Fault(String code, String message, @Nullable String field) {

  public static Fault of(String code, String message) {
    return new Fault(code, message, null);
  }

  /** The same fault inside a part of the request: the part's path is put before the field. */
  public Fault within(String path) {
    return field == null ? this : new Fault(code, message, path + "." + field);
  }

  /** A field with a value that is not allowed. */
  public static Fault invalidField(String field, String message) {
    return new Fault(ErrorCode.INVALID_FIELD.code(), message, field);
  }

  /** A field of the body that the operation does not know, and the known name that is nearest. */
  static Fault unknownField(String path, String name, Collection<String> knownNames) {
    return unknown(ErrorCode.UNKNOWN_FIELD, "field", path, NearestName.in(knownNames, name));
  }

  /** A query parameter that the operation does not know, and the known name that is nearest. */
  static Fault unknownParameter(String name, Collection<String> knownNames) {
    return unknown(
        ErrorCode.UNKNOWN_PARAMETER, "parameter", name, NearestName.in(knownNames, name));
  }

  private static Fault unknown(
      ErrorCode code, String kind, String field, @Nullable String nearest) {
    String message =
        nearest == null
            ? "This operation takes no %ss here.".formatted(kind)
            : "There is no such %s. The nearest one is `%s`.".formatted(kind, nearest);
    return new Fault(code.code(), message, field);
  }

  /** A field with an amount that cannot be moved. */
  public static Fault invalidAmount(String field, String message) {
    return new Fault(ErrorCode.INVALID_AMOUNT.code(), message, field);
  }
}

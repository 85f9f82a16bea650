package io.finlego.ingress.http.result;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param code stable, camelCase; becomes {@code metadata.code}
 * @param message a sentence for the caller's engineer that repeats nothing that was sent
 * @param field the JSON path, parameter or header at fault, where there is one; becomes {@code
 *     metadata.field}
 */
public record Fault(String code, String message, @Nullable String field) {

  public static Fault of(String code, String message) {
    return new Fault(code, message, null);
  }

  /** The same, of a part of the request: its path stands before the field. */
  public Fault within(String path) {
    return field == null ? this : new Fault(code, message, path + "." + field);
  }

  /** A field that does not hold what it must. */
  public static Fault invalidField(String field, String message) {
    return new Fault(ErrorCode.INVALID_FIELD.code(), message, field);
  }

  /** An amount that cannot be moved. */
  public static Fault invalidAmount(String field, String message) {
    return new Fault(ErrorCode.INVALID_AMOUNT.code(), message, field);
  }
}

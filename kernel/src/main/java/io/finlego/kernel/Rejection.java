package io.finlego.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A refusal: data, not an exception.
 *
 * @param message a sentence for the caller's engineer, without personal data
 * @param field the JSON path at fault, where there is one
 */
public record Rejection(RejectionCode code, String message, @Nullable String field) {

  public static Rejection of(RejectionCode code, String message) {
    return new Rejection(code, message, null);
  }
}

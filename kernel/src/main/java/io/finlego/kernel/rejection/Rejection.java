package io.finlego.kernel.rejection;

import org.jspecify.annotations.Nullable;

/**
 * A reason for a refusal. Refusals are data, not exceptions.
 *
 * @param message a sentence for the engineer of the caller, without personal data
 * @param field the JSON path of the field at fault; null if the reason is not about a field
 */
public record Rejection(RejectionCode code, String message, @Nullable String field) {

  public static Rejection of(RejectionCode code, String message) {
    return new Rejection(code, message, null);
  }
}

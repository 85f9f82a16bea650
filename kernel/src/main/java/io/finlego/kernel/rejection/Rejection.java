package io.finlego.kernel.rejection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reason for the refusal of a command. A refusal is a value that the caller gets, not an
 * exception.
 *
 * @param message a sentence for the caller's engineers, without personal data
 * @param field the JSON path of the wrong field; null if the reason does not concern one field
 * @param retryAt the time from which the command is allowed again, if it exceeded a limit for a
 *     period of time; null for every other reason
 */
public record Rejection(
    RejectionCode code, String message, @Nullable String field, @Nullable Instant retryAt) {

  public Rejection(RejectionCode code, String message, @Nullable String field) {
    this(code, message, field, null);
  }

  public static Rejection of(RejectionCode code, String message) {
    return new Rejection(code, message, null);
  }
}

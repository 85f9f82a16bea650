package io.finlego.schemas;

import org.jspecify.annotations.Nullable;

/**
 * A value that holds no record of the expected type; reading it again gives the same. The message
 * holds no payload.
 */
public final class UnreadableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableRecordException(String message) {
    this(message, null);
  }

  public UnreadableRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

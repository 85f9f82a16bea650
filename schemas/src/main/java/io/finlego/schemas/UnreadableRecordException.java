package io.finlego.schemas;

import org.jspecify.annotations.Nullable;

/**
 * Thrown for a value that does not hold a record of the expected type. Another attempt gives the
 * same result. The message does not reveal the value.
 */
public sealed class UnreadableRecordException extends RuntimeException
    permits UnknownTypeException {

  private static final long serialVersionUID = 1L;

  public UnreadableRecordException(String message) {
    this(message, null);
  }

  public UnreadableRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

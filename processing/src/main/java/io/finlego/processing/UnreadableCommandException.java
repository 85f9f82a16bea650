package io.finlego.processing;

/** Thrown for a record that does not hold a command of the domain. */
public final class UnreadableCommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableCommandException(String message, Throwable cause) {
    super(message, cause);
  }
}

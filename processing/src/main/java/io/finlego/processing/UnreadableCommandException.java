package io.finlego.processing;

/** Thrown if the value of a record is not a command of the domain. */
public final class UnreadableCommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableCommandException(String message, Throwable cause) {
    super(message, cause);
  }
}

package io.finlego.vault;

/**
 * Thrown for a value that was altered after it was sealed, or that was sealed with another key or
 * for another purpose.
 */
public final class BrokenSealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenSealException(String message, Throwable cause) {
    super(message, cause);
  }
}

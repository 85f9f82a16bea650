package io.finlego.vault;

import org.jspecify.annotations.Nullable;

/**
 * Thrown for a value that was altered after it was sealed, or that was sealed with another key or
 * for another purpose.
 */
public final class BrokenSealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenSealException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

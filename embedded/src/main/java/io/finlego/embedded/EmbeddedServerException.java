package io.finlego.embedded;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if an embedded server cannot start or stop. The message has one line and tells the user
 * what to do.
 */
public final class EmbeddedServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmbeddedServerException(String message) {
    this(message, null);
  }

  EmbeddedServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

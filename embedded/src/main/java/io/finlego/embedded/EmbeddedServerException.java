package io.finlego.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server cannot start or stop. The message is one line that a user can act on. */
public final class EmbeddedServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EmbeddedServerException(String message) {
    this(message, null);
  }

  EmbeddedServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

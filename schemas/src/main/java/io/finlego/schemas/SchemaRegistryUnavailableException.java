package io.finlego.schemas;

import org.jspecify.annotations.Nullable;

/** The registry did not answer as it should; the same question may be answered later. */
public final class SchemaRegistryUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaRegistryUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

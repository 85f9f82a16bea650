package io.finlego.schemas;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the schema registry does not answer, or does not answer properly. A later attempt may
 * succeed.
 */
public final class SchemaRegistryUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaRegistryUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

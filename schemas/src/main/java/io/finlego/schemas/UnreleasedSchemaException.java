package io.finlego.schemas;

/**
 * Thrown if the schema of a record was never released, or never registered, under its topic's
 * subject. This is a mistake in the build or the deployment.
 */
public final class UnreleasedSchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreleasedSchemaException(String subject, String schemaName) {
    super("The schema of %s is not a released version of %s.".formatted(schemaName, subject));
  }
}

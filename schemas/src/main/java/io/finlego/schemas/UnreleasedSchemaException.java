package io.finlego.schemas;

/**
 * Thrown if the schema of a record is not a released version of its topic's subject, or is not
 * registered in the schema registry. The build or the deployment has to be corrected.
 */
public final class UnreleasedSchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreleasedSchemaException(String subject, String schemaName) {
    super("The schema of %s is not a released version of %s.".formatted(schemaName, subject));
  }
}

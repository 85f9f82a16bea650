package io.finlego.schemas;

/**
 * A record whose schema was never released (or registered) under its topic's subject: a mistake of
 * the build or deploy.
 */
public final class UnreleasedSchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreleasedSchemaException(String subject, String schemaName) {
    super("The schema of %s is no released version of %s.".formatted(schemaName, subject));
  }
}

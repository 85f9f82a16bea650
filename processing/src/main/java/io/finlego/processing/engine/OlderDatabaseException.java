package io.finlego.processing.engine;

/**
 * Thrown if Postgres may lack batches that it had: it is another server than the one that was
 * compared with the journal, it has less than it has acknowledged, or a loop is replaying. The loop
 * must then find its positions again.
 */
final class OlderDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OlderDatabaseException(String message) {
    super(message);
  }
}

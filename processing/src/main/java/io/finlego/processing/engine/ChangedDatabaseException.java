package io.finlego.processing.engine;

/**
 * Thrown if Postgres is not as the loop knows it. It may lack batches that it had: it is another
 * server than the one that was compared with the journal, it has less than it has acknowledged, or
 * a loop is replaying. Or another process has moved the progress. The loop must then find its
 * positions again.
 */
final class ChangedDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChangedDatabaseException(String message) {
    super(message);
  }
}

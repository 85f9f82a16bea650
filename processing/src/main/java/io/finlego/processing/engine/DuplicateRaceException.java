package io.finlego.processing.engine;

/**
 * Another consumer has decided one of the batch's commands meanwhile. The next run of the batch
 * finds that outcome.
 */
final class DuplicateRaceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DuplicateRaceException(Throwable cause) {
    super("Another consumer decided one of these commands.", cause);
  }
}

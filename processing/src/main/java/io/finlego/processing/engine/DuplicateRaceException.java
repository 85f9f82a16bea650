package io.finlego.processing.engine;

/**
 * Another consumer decided one of the batch's commands meanwhile: run the batch again, it is known
 * then.
 */
final class DuplicateRaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DuplicateRaceException(Throwable cause) {
    super("Another consumer decided one of these commands.", cause);
  }
}

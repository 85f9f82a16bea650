package io.finlego.reports.figures;

/**
 * Thrown if a movement does not follow from the earlier movements of its account. The message
 * contains no amounts.
 */
public final class InconsistentMovementException extends RuntimeException {

  InconsistentMovementException(String message) {
    super(message);
  }
}

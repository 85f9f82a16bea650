package io.finlego.reports.figures;

/**
 * Thrown for a movement whose figures contradict the earlier movements. The message holds no
 * amounts.
 */
public final class InconsistentMovementException extends RuntimeException {

  InconsistentMovementException(String message) {
    super(message);
  }
}

package io.finlego.reports.figures;

/** A movement whose figures contradict the movements before it. Its message holds no amounts. */
public final class InconsistentMovementException extends RuntimeException {

  InconsistentMovementException(String message) {
    super(message);
  }
}

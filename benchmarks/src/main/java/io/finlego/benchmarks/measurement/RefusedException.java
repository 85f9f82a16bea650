package io.finlego.benchmarks.measurement;

/**
 * Thrown if a measurement is not possible or does not count. The message gives the reason in one
 * line.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }

  public RefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}

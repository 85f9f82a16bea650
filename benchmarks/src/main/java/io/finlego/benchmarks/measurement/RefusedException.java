package io.finlego.benchmarks.measurement;

/**
 * Thrown if nothing can be measured, or if a measurement does not count. The message is one line
 * with the reason.
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

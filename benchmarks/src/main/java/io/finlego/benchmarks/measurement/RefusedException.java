package io.finlego.benchmarks.measurement;

/**
 * Nothing is measured, or what was measured does not count; the message is one line that says why.
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

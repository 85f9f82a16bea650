package io.finlego.reports.runtime;

/**
 * Thrown if figures cannot be read right now, on this or on another instance. A later try can
 * succeed.
 */
public final class NotReadyException extends RuntimeException {

  public NotReadyException(String message) {
    super(message);
  }

  public NotReadyException(String message, Throwable cause) {
    super(message, cause);
  }
}

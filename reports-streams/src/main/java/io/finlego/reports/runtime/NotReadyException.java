package io.finlego.reports.runtime;

/**
 * Thrown if this instance or another one cannot read figures at the moment. A retry can succeed.
 */
public final class NotReadyException extends RuntimeException {

  public NotReadyException(String message) {
    super(message);
  }

  public NotReadyException(String message, Throwable cause) {
    super(message, cause);
  }
}

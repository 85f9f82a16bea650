package io.finlego.reports.runtime;

/** The figures can't be told right now, here or by another instance; later they can. */
public final class NotReadyException extends RuntimeException {

  public NotReadyException(String message) {
    super(message);
  }

  public NotReadyException(String message, Throwable cause) {
    super(message, cause);
  }
}

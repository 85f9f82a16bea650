package io.finlego.vault;

/** A sealed value was altered, or sealed with another key or for another purpose. */
public final class BrokenSealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenSealException(String message, Throwable cause) {
    super(message, cause);
  }
}

package io.finlego.vault;

/** What was to be opened is not what was sealed. */
public final class BrokenSealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenSealException(String message, Throwable cause) {
    super(message, cause);
  }
}

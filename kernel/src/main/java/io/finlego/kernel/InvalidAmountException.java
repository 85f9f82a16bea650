package io.finlego.kernel;

/** An amount that no account could hold; the message may be shown to the caller. */
public final class InvalidAmountException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public InvalidAmountException(String message) {
    super(message);
  }
}

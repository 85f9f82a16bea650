package io.finlego.kernel;

/** Thrown for an amount that an account could not hold. The message may be shown to the caller. */
public final class InvalidAmountException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public InvalidAmountException(String message) {
    super(message);
  }
}

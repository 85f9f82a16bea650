package io.finlego.kernel;

/**
 * Thrown for an amount that is not a number, has too many decimals for its currency, or is out of
 * range. The message may be shown to the caller.
 */
public final class InvalidAmountException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public InvalidAmountException(String message) {
    super(message);
  }
}

package io.finlego.standalone;

/**
 * Thrown if FinLego cannot start. The message is the one line that the user reads, and says what to
 * do.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}

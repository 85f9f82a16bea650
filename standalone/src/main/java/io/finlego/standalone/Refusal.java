package io.finlego.standalone;

/**
 * Thrown if FinLego cannot start. The user sees only the message. It has one line and says what to
 * do.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}

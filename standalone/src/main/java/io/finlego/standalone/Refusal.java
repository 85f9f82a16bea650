package io.finlego.standalone;

/** FinLego can't start; the message is the one line that the user reads, with what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}

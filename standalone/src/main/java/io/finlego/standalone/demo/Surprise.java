package io.finlego.standalone.demo;

/** Something is not as the story expects it; the message says what, for a reader of the story. */
final class Surprise extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Surprise(String message) {
    super(message);
  }
}

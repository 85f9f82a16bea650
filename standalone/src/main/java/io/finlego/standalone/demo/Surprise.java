package io.finlego.standalone.demo;

/**
 * Thrown if something differs from what the story expects. The message describes the difference for
 * the reader of the story.
 */
final class Surprise extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Surprise(String message) {
    super(message);
  }
}

package io.finlego.standalone.demo;

/**
 * Something differs from what the story expects. The message names the difference for the reader of
 * the story.
 */
final class Surprise extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Surprise(String message) {
    super(message);
  }
}

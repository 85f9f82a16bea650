package io.finlego.processing.engine;

/** The command topic was deleted and created again, so its old offsets are meaningless. */
final class RecreatedTopicException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RecreatedTopicException(String topic) {
    super("Topic " + topic + " was deleted and created again.");
  }
}

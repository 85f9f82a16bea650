package io.finlego.processing.engine;

/**
 * Thrown if the command topic was deleted and created again. The stored offsets then have no
 * meaning in the new topic.
 */
final class RecreatedTopicException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RecreatedTopicException(String topic) {
    super("Topic " + topic + " was deleted and created again.");
  }
}

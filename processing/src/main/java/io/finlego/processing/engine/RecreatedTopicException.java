package io.finlego.processing.engine;

/** The command topic was deleted and made anew: offsets say nothing any more. */
final class RecreatedTopicException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RecreatedTopicException(String topic) {
    super("Topic " + topic + " was made anew.");
  }
}

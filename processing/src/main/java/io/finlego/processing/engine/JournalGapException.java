package io.finlego.processing.engine;

/**
 * Thrown if the journal or the command topic lacks something that a replay needs. Nobody knows then
 * how to bring the database up to the topics, so that an operator must restore a newer copy.
 */
final class JournalGapException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JournalGapException(String message) {
    super(message);
  }
}

package io.finlego.processing.engine;

/**
 * Thrown if a record has an offset below the progress, but was appended after the last applied
 * record. The partition has lost its end and was filled again, so the progress must be corrected.
 */
final class LostEndException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostEndException(String topic, int partition) {
    super("Kafka has lost the newest records of " + topic + "-" + partition + ".");
  }
}

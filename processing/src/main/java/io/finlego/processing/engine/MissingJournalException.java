package io.finlego.processing.engine;

import org.apache.kafka.common.KafkaException;

/**
 * Thrown if the topic of the journal does not exist, or if this service may not describe it. Nobody
 * can tell then whether the database is older than the topics, and no batch can be published.
 */
final class MissingJournalException extends KafkaException {

  private static final long serialVersionUID = 1L;

  MissingJournalException(String topic) {
    super("%s is missing, or may not be described: run Deployment".formatted(topic));
  }
}

package io.finlego.processing.engine;

import org.apache.kafka.common.TopicPartition;

/**
 * Thrown if a broker has acknowledged records without storing them, because it took them for
 * records that it has already. This happens after the coordinator of transactions has lost its
 * newest records: it gives out a producer's epoch a second time, and the sequence numbers of the
 * two epochs look the same. Only a producer with another transactional id can go on.
 */
final class TakenForDuplicateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TakenForDuplicateException(TopicPartition partition) {
    super("Kafka took new records for " + partition + " for records that it had already.");
  }
}

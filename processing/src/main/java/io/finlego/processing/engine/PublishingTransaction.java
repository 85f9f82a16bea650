package io.finlego.processing.engine;

import io.finlego.processing.Outgoing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Publishes batches in one Kafka transaction: their events and commands, their dead letters, and
 * the offsets of their records.
 */
final class PublishingTransaction {

  private final OutgoingRecords outgoingRecords;
  private final DeadLetters deadLetters;
  private final ProcessingMetrics metrics;

  PublishingTransaction(
      OutgoingRecords outgoingRecords, DeadLetters deadLetters, ProcessingMetrics metrics) {
    this.outgoingRecords = outgoingRecords;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  /**
   * Publishes all these batches. If this method throws an exception, none of them is published.
   *
   * @param publications at least one batch, all taken during the same group membership
   * @return the offsets that Kafka committed
   */
  Map<TopicPartition, OffsetAndMetadata> publish(
      Producer<byte[], byte[]> producer, List<Publication> publications) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    List<BatchTrace.RunningStage> runningStages = new ArrayList<>(publications.size());
    int deadLetterCount = 0;
    try {
      publications.forEach(
          publication -> runningStages.add(publication.trace().begin(Stage.PUBLISH)));
      producer.beginTransaction();
      for (Publication publication : publications) {
        deadLetterCount += send(producer, publication);
        offsets.putAll(publication.nextOffsets());
      }
      producer.sendOffsetsToTransaction(offsets, publications.getFirst().groupMetadata());
      producer.commitTransaction();
    } finally {
      runningStages.reversed().forEach(BatchTrace.RunningStage::close);
    }
    metrics.countDeadLetters(deadLetterCount);
    return offsets;
  }

  /** Sends the events, commands and dead letters of a batch. Returns the number of dead letters. */
  private int send(Producer<byte[], byte[]> producer, Publication publication) {
    int deadLetterCount = 0;
    for (Answer answer : publication.answers()) {
      for (Outgoing event : answer.events()) {
        var _ = producer.send(outgoingRecords.of(event, answer.delivery()));
      }
      String reason = answer.deadLetterReason();
      if (reason != null) {
        var _ = producer.send(deadLetters.of(answer.delivery().record(), reason));
        deadLetterCount++;
      }
    }
    return deadLetterCount;
  }
}

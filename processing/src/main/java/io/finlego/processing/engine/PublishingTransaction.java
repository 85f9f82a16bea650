package io.finlego.processing.engine;

import io.finlego.processing.Outgoing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** Publishes batches in one Kafka transaction, with their events, dead letters and offsets. */
final class PublishingTransaction {

  private final OutgoingRecords records;
  private final DeadLetters deadLetters;
  private final ProcessingMetrics metrics;

  PublishingTransaction(
      OutgoingRecords records, DeadLetters deadLetters, ProcessingMetrics metrics) {
    this.records = records;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  /**
   * Publishes all of these batches, or none of them.
   *
   * @param publications at least one publication, all of the same membership in the group
   * @return the offsets that Kafka committed with the batches
   */
  Map<TopicPartition, OffsetAndMetadata> publish(
      Producer<byte[], byte[]> producer, List<Publication> publications) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    List<BatchTrace.Running> stages = new ArrayList<>(publications.size());
    int putAside = 0;
    try {
      publications.forEach(publication -> stages.add(publication.trace().begin(Stage.PUBLISH)));
      producer.beginTransaction();
      for (Publication publication : publications) {
        putAside += send(producer, publication);
        offsets.putAll(publication.offsets());
      }
      producer.sendOffsetsToTransaction(offsets, publications.getFirst().group());
      producer.commitTransaction();
    } finally {
      stages.reversed().forEach(BatchTrace.Running::close);
    }
    metrics.putAside(putAside);
    return offsets;
  }

  /** Sends the records of a publication. Returns the number of dead letters. */
  private int send(Producer<byte[], byte[]> producer, Publication publication) {
    int putAside = 0;
    for (Answer answer : publication.answers()) {
      for (Outgoing event : answer.events()) {
        var _ = producer.send(records.of(event, answer.delivery()));
      }
      String reason = answer.deadLetterReason();
      if (reason != null) {
        var _ = producer.send(deadLetters.of(answer.delivery().record(), reason));
        putAside++;
      }
    }
    return putAside;
  }
}

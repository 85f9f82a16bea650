package io.finlego.processing.engine;

import io.finlego.processing.Outgoing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Publishes batches in one Kafka transaction: their events and commands, their dead letters, their
 * records of the journal, and the offsets of their records.
 */
final class PublishingTransaction {

  private final OutgoingRecords outgoingRecords;
  private final DeadLetters deadLetters;
  private final JournalRecords journalRecords;
  private final PublishedTail publishedTail;
  private final UnpublishedBatches unpublishedBatches;
  private final ProcessingMetrics metrics;

  PublishingTransaction(
      OutgoingRecords outgoingRecords,
      DeadLetters deadLetters,
      JournalRecords journalRecords,
      PublishedTail publishedTail,
      UnpublishedBatches unpublishedBatches,
      ProcessingMetrics metrics) {
    this.outgoingRecords = outgoingRecords;
    this.deadLetters = deadLetters;
    this.journalRecords = journalRecords;
    this.publishedTail = publishedTail;
    this.unpublishedBatches = unpublishedBatches;
    this.metrics = metrics;
  }

  /**
   * Publishes all these batches. If this method throws an exception, it is unknown whether they are
   * published.
   *
   * @param publications at least one batch, all taken during the same group membership
   * @param earlierMarks the marks of the records that are published already
   */
  PublishedPositions publish(
      Producer<byte[], byte[]> producer,
      List<Publication> publications,
      PublishedMarks earlierMarks) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    List<BatchTrace.RunningStage> runningStages = new ArrayList<>(publications.size());
    SentRecords sentRecords = new SentRecords(producer);
    int deadLetterCount = 0;
    try {
      publications.forEach(
          publication -> runningStages.add(publication.trace().begin(Stage.PUBLISH)));
      producer.beginTransaction();
      // The journal comes first, so that Kafka adds its partition to the transaction in the request
      // that adds the others.
      for (Publication publication : publications) {
        sendJournal(sentRecords, publication.applied());
        deadLetterCount += send(sentRecords, publication);
        offsets.putAll(publication.nextOffsets());
      }
      producer.sendOffsetsToTransaction(offsets, publications.getFirst().groupMetadata());
      producer.commitTransaction();
    } finally {
      runningStages.reversed().forEach(BatchTrace.RunningStage::close);
    }
    PublishedMarks marks = sentRecords.lastMarks(earlierMarks);
    metrics.countDeadLetters(deadLetterCount);
    return new PublishedPositions(offsets, marks);
  }

  /**
   * Publishes records again that a broker has lost, and returns their marks. If this method throws
   * an exception, it is unknown whether they are published.
   *
   * @param intactMarks the marks of the records that the topics still have
   * @param fence offsets of the consumer's partitions. Kafka refuses them, and with them the
   *     records, if another consumer owns the partitions by now
   */
  PublishedMarks publishAgain(
      Producer<byte[], byte[]> producer,
      List<ProducerRecord<byte[], byte[]>> lostRecords,
      PublishedMarks intactMarks,
      OffsetFence fence) {
    SentRecords sentRecords = new SentRecords(producer);
    producer.beginTransaction();
    lostRecords.forEach(sentRecords::send);
    producer.sendOffsetsToTransaction(fence.offsets(), fence.groupMetadata());
    producer.commitTransaction();
    return sentRecords.lastMarks(intactMarks);
  }

  /** Sends the events, commands and dead letters of a batch. Returns the number of dead letters. */
  private int send(SentRecords sentRecords, Publication publication) {
    int deadLetterCount = 0;
    for (Answer answer : publication.answers()) {
      for (Outgoing event : answer.events()) {
        ProducerRecord<byte[], byte[]> record = outgoingRecords.of(event, answer.delivery());
        if (answer.mayBePublished()) {
          sendUnlessPublished(sentRecords, record);
        } else {
          sentRecords.send(record);
        }
      }
      String reason = answer.deadLetterReason();
      if (reason != null) {
        ProducerRecord<byte[], byte[]> letter = deadLetters.of(answer.delivery().record(), reason);
        deadLetterCount += sendUnlessPublished(sentRecords, letter) ? 1 : 0;
      }
    }
    return deadLetterCount;
  }

  /**
   * Sends the records of the journal: first those of earlier batches that are not published yet,
   * then those of the new batches.
   */
  private void sendJournal(SentRecords sentRecords, Applied applied) {
    for (JournalEntry entry : unpublishedBatches.takeEntries(applied.answers())) {
      ProducerRecord<byte[], byte[]> record = journalRecords.record(entry);
      if (!journalRecords.isAmong(record, entry.batch(), publishedTail::has)) {
        sentRecords.send(record);
      }
    }
    applied.journalRecords().forEach(sentRecords::send);
  }

  /**
   * Sends a record. Does nothing and returns false if an earlier session has published it already.
   */
  private boolean sendUnlessPublished(
      SentRecords sentRecords, ProducerRecord<byte[], byte[]> record) {
    if (publishedTail.has(Fingerprint.of(record))) {
      return false;
    }
    sentRecords.send(record);
    return true;
  }
}

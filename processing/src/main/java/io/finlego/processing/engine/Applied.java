package io.finlego.processing.engine;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What Postgres has committed.
 *
 * @param answers one answer for each record
 * @param batches the committed batches, in their order. A transaction that has applied no record
 *     for the first time makes none; a batch that ran in parts makes one for each part
 * @param journalRecords the records of these batches for the journal
 */
record Applied(
    List<Answer> answers,
    List<AppliedBatch> batches,
    List<ProducerRecord<byte[], byte[]>> journalRecords) {

  static final Applied NOTHING = new Applied(List.of(), List.of(), List.of());

  /** Returns both together, in this order. */
  Applied and(Applied next) {
    return new Applied(
        joined(answers, next.answers),
        joined(batches, next.batches),
        joined(journalRecords, next.journalRecords));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}

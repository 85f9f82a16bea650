package io.finlego.processing.engine;

import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.Topics;
import io.finlego.schemas.journal.AppliedRun;
import io.finlego.schemas.journal.BatchApplied;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes records of the journal from batches, and reads them. */
final class JournalRecords {

  private final AvroCodec codec = AvroCodec.catalogue();
  private final String topic;
  private final String schemaTopic;

  /**
   * @param topic the topic of the journal. If the catalogue of schemas does not have it, the values
   *     have the schema of the ledger's journal, which is the same one
   */
  JournalRecords(String topic) {
    this.topic = topic;
    boolean isInCatalogue =
        SchemaCatalogue.shipped().latest(SchemaCatalogue.subjectOf(topic)) != null;
    schemaTopic = isInCatalogue ? topic : Topics.journalOf(Topics.LEDGER_COMMANDS);
  }

  /** Returns the record that has the outcomes of all partitions of the batch. */
  ProducerRecord<byte[], byte[]> record(AppliedBatch batch) {
    return record(new JournalEntry(batch, batch.partitions()));
  }

  ProducerRecord<byte[], byte[]> record(JournalEntry entry) {
    AppliedBatch batch = entry.batch();
    List<AppliedRun> runs =
        batch.runs().stream()
            .map(run -> run(run, entry.publishedPartitions().contains(run.partition())))
            .toList();
    byte[] value =
        codec.encode(
            schemaTopic,
            new BatchApplied(
                batch.topicId(),
                batch.appliedAt(),
                runs,
                batch.deadLetterReason(),
                batch.outcomesChecksum()));
    return new ProducerRecord<>(topic, value);
  }

  /**
   * Tells whether the journal has this record, or the record of the whole batch.
   *
   * @param journal tells whether the journal has a record with this fingerprint
   */
  boolean isAmong(
      ProducerRecord<byte[], byte[]> record, AppliedBatch batch, LongPredicate journal) {
    return journal.test(Fingerprint.of(record)) || journal.test(Fingerprint.of(record(batch)));
  }

  JournalEntry decode(byte[] value) {
    BatchApplied record = codec.decode(value, BatchApplied.class);
    List<CommandRun> runs = record.getRuns().stream().map(JournalRecords::run).toList();
    Set<Integer> publishedPartitions =
        record.getRuns().stream()
            .filter(AppliedRun::getPublished)
            .map(AppliedRun::getPartition)
            .collect(Collectors.toSet());
    return new JournalEntry(
        new AppliedBatch(
            record.getTopicId(),
            record.getAppliedAt(),
            runs,
            record.getDeadLetterReason(),
            record.getOutcomesChecksum()),
        publishedPartitions);
  }

  private static AppliedRun run(CommandRun run, boolean isPublished) {
    return new AppliedRun(
        run.partition(),
        run.firstOffset() - run.previousNextOffset(),
        run.firstOffset(),
        run.nextOffset(),
        run.firstEpoch(),
        run.lastEpoch(),
        run.lastChecksum(),
        isPublished,
        places(run, run.refusedOffsets()),
        places(run, run.repeatedOffsets()));
  }

  private static CommandRun run(AppliedRun run) {
    return new CommandRun(
        run.getPartition(),
        run.getFirstOffset() - run.getSkippedOffsets(),
        run.getFirstOffset(),
        run.getNextOffset(),
        run.getFirstEpoch(),
        run.getLastEpoch(),
        run.getLastChecksum(),
        offsets(run, run.getRefused()),
        offsets(run, run.getRepeated()));
  }

  private static List<Long> places(CommandRun run, List<Long> offsets) {
    return offsets.stream().map(offset -> offset - run.firstOffset()).toList();
  }

  private static List<Long> offsets(AppliedRun run, List<Long> places) {
    return places.stream().map(place -> run.getFirstOffset() + place).toList();
  }
}

package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the topic of the journal with the batches that Postgres has. */
final class JournalAssert {

  private JournalAssert() {}

  /** A partition of a batch, whose outcomes a record of the journal has brought. */
  private record PublishedPart(AppliedBatch batch, int partition) {}

  /** Asserts that the journal soon has each batch with all its partitions, and no other batch. */
  static void hasEveryBatch(Stand stand) {
    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () -> {
              Set<PublishedPart> parts = new HashSet<>();
              inPostgres(stand).forEach(batch -> addParts(parts, batch, batch.partitions()));
              assertThat(inTopic(stand)).isEqualTo(parts);
            });
  }

  private static Set<PublishedPart> inTopic(Stand stand) {
    var records = new JournalRecords(stand.journalTopic());
    Set<PublishedPart> parts = new HashSet<>();
    stand
        .records(stand.journalTopic())
        .forEach(
            record -> {
              JournalEntry entry = records.decode(record.value());
              addParts(parts, entry.batch(), entry.publishedPartitions());
            });
    return parts;
  }

  private static List<AppliedBatch> inPostgres(Stand stand) {
    var records = new JournalRecords(stand.journalTopic());
    return stand
        .sql()
        .query(
            "select record from transfer.applied_batch",
            (row, _) -> records.decode(row.getBytes(1)).batch());
  }

  private static void addParts(
      Set<PublishedPart> parts, AppliedBatch batch, Set<Integer> partitions) {
    partitions.forEach(partition -> parts.add(new PublishedPart(batch, partition)));
  }
}

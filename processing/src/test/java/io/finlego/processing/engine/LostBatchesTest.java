package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The journal was deleted and made anew, or has lost nothing, and Postgres has many batches. */
class LostBatchesTest {

  private static final int BATCHES = 3 * AppliedBatches.PAGE_ROWS;
  private static final Instant LAST_TIME = Instant.now().truncatedTo(ChronoUnit.MICROS);

  private final Stand stand = new Stand();
  private final UUID topicId = UUID.randomUUID();
  private final JournalRecords journalRecords = new JournalRecords(stand.journalTopic());
  private final TopicTails tails =
      new TopicTails(
          new LogOffsets(stand.admin),
          new LogReader(new MockConsumer<>("earliest"), Duration.ofSeconds(10)));

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void aJournalThatWasMadeAnewGetsTheBatchesOfItsRetentionPageByPage() {
    List<AppliedBatch> batches = insertBatches();
    List<String> steps = new ArrayList<>();
    List<AppliedBatch> published = new ArrayList<>();
    LostBatches lostBatches = lostBatches(batches.get(600).appliedAt(), Instant.EPOCH);

    LogRepair.Republished republished =
        new LogRepair(null, null, new Pages(steps, published))
            .publishMissing(lostBatches, PublishedMarks.NONE);

    assertThat(republished.recordCount()).isEqualTo(BATCHES - 600);
    assertThat(published).isEqualTo(batches.subList(600, BATCHES));
    assertThat(steps).contains("500").doesNotContainSequence("500", "500");
  }

  @Test
  void onlyTheNewestPageIsComparedIfTheJournalHasLostNothing() {
    List<AppliedBatch> batches = insertBatches();
    LostBatches lostBatches = lostBatches(Instant.EPOCH, Instant.MAX);
    batches.forEach(batch -> tails.add(Fingerprint.of(journalRecords.record(batch))));

    AppliedBatches.Place start = lostBatches.findStart(() -> {});

    assertThat(lostBatches.pageAfter(start))
        .isEqualTo(batches.subList(BATCHES - AppliedBatches.PAGE_ROWS, BATCHES));
  }

  private LostBatches lostBatches(Instant oldestTime, Instant intactTime) {
    return new LostBatches(
        new AppliedBatches(stand.instance("0").counters.jdbc(), journalRecords),
        journalRecords,
        tails,
        stand.journalTopic(),
        new LostBatches.Scope(topicId, Map.of(0, (long) BATCHES), oldestTime, intactTime));
  }

  /** Notes the size of each page, and what happens between the pages. */
  private record Pages(List<String> steps, List<AppliedBatch> published)
      implements LogRepair.Republisher {

    @Override
    public PublishedMarks publish(
        List<ProducerRecord<byte[], byte[]>> records, PublishedMarks marks) {
      var journalRecords = new JournalRecords(records.getFirst().topic());
      steps.add(Integer.toString(records.size()));
      records.forEach(record -> published.add(journalRecords.decode(record.value()).batch()));
      return marks;
    }

    @Override
    public void keepMembership() {
      steps.add("poll");
    }
  }

  private List<AppliedBatch> insertBatches() {
    List<AppliedBatch> batches =
        IntStream.range(0, BATCHES)
            .mapToObj(
                number ->
                    AppliedBatchKit.batch(
                        topicId,
                        LAST_TIME.minusSeconds(BATCHES - number),
                        AppliedBatchKit.run(0, number, number + 1)))
            .toList();
    AppliedBatchKit.insert(stand, batches);
    return batches;
  }
}

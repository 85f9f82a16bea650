package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.finlego.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class JournalRecordsTest {

  private static final String TOPIC = "commands";

  private final JournalRecords records =
      new JournalRecords(Topics.journalOf(Topics.CLIENT_COMMANDS));

  private final AppliedBatch batch =
      new AppliedBatch(
          UUID.randomUUID(),
          Instant.parse("2026-11-30T10:00:00.123456Z"),
          List.of(
              new CommandRun(1, 5, 9, Long.MIN_VALUE, List.of(5L, 8L)),
              new CommandRun(0, 1L << 40, (1L << 40) + 1, -1, List.of(1L << 40)),
              new CommandRun(1, 9, 10, 7, List.of())),
          "IllegalStateException",
          42);

  @Test
  void anEntryIsReadAsItWasWritten() {
    var entry = new JournalEntry(batch, Set.of(1));

    assertThat(records.decode(records.record(entry).value())).isEqualTo(entry);
    assertThat(records.decode(records.encode(batch)))
        .isEqualTo(new JournalEntry(batch, Set.of(0, 1)));
  }

  @Test
  void theJournalOfAnotherTopicHasTheSameSchema() {
    JournalRecords others = new JournalRecords("institution.applied");

    assertThat(others.record(batch).topic()).isEqualTo("institution.applied");
    assertThat(others.decode(others.encode(batch)).batch()).isEqualTo(batch);
  }

  @Test
  void recordsThatWereAppliedBeforeBelongToNoRunOfTheBatch() {
    List<Answer> answers = List.of(at(0, 3), at(0, 4), at(1, 7), at(0, 6), at(0, 7));
    Map<Integer, Progress> rows = Map.of(0, progress(4), 1, progress(8));

    assertThat(CommandRun.of(answers, rows))
        .extracting(CommandRun::partition, CommandRun::firstOffset, CommandRun::nextOffset)
        .containsExactly(tuple(0, 4L, 8L));
    assertThat(CommandRun.of(answers, Map.of(0, Progress.NONE, 1, Progress.NONE)))
        .extracting(CommandRun::partition)
        .containsExactly(0, 1, 0);
  }

  private static Progress progress(long nextOffset) {
    return new Progress(nextOffset, 0, null, PublishedMarks.NONE);
  }

  private static Answer at(int partition, long offset) {
    var delivery =
        new Delivery.WithoutId<>(
            new ConsumerRecord<>(TOPIC, partition, offset, null, new byte[] {1}),
            CommandTrace.NONE,
            "test");
    return new Answer(delivery, null, Answer.Kind.UNANSWERABLE, List.of(), null);
  }
}

package io.finlego.processing.engine;

import static io.finlego.processing.engine.AppliedBatchKit.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Outcome;
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
  private static final Outcome SUCCEEDED = Outcome.succeeded(new byte[0], List.of());
  private static final Outcome FAILED = Outcome.failed("zero", new byte[0]);

  private final JournalRecords records =
      new JournalRecords(Topics.journalOf(Topics.CLIENT_COMMANDS));

  private final AppliedBatch batch =
      new AppliedBatch(
          UUID.randomUUID(),
          Instant.parse("2026-11-30T10:00:00.123456Z"),
          List.of(
              new CommandRun(1, 3, 5, 9, 0, 2, Long.MIN_VALUE, List.of(5L, 8L), List.of(6L)),
              new CommandRun(
                  0, 1L << 40, 1L << 40, (1L << 40) + 1, -1, -1, -1, List.of(1L << 40), List.of()),
              new CommandRun(1, 9, 9, 10, 2, 2, 7, List.of(), List.of(9L))),
          "IllegalStateException",
          42);

  @Test
  void anEntryIsReadAsItWasWritten() {
    var entry = new JournalEntry(batch, Set.of(1));

    assertThat(records.decode(records.record(entry).value())).isEqualTo(entry);
    assertThat(records.decode(records.record(batch).value()))
        .isEqualTo(new JournalEntry(batch, Set.of(0, 1)));
  }

  @Test
  void theJournalOfAnotherTopicHasTheSameSchema() {
    JournalRecords others = new JournalRecords("institution.applied");

    assertThat(others.record(batch).topic()).isEqualTo("institution.applied");
    assertThat(others.decode(others.record(batch).value()).batch()).isEqualTo(batch);
  }

  @Test
  void recordsThatWereAppliedBeforeBelongToNoRunOfTheBatch() {
    List<Answer> answers =
        List.of(answer(0, 3), answer(0, 4), answer(1, 7), answer(0, 6), answer(0, 7));
    Map<Integer, Progress> rows = Map.of(0, progress(4), 1, progress(8));

    assertThat(CommandRun.of(answers, rows, List.of()))
        .extracting(CommandRun::partition, CommandRun::firstOffset, CommandRun::nextOffset)
        .containsExactly(tuple(0, 4L, 8L));
    assertThat(CommandRun.of(answers, Map.of(0, Progress.NONE, 1, Progress.NONE), List.of()))
        .extracting(CommandRun::partition, CommandRun::previousNextOffset, CommandRun::firstOffset)
        .containsExactly(tuple(0, 0L, 3L), tuple(1, 0L, 7L), tuple(0, 5L, 6L));
  }

  @Test
  void aRunSaysWhichCommandsWereAnsweredFromTheLog() {
    UUID decided = UUID.randomUUID();
    LoggedOutcome outcome =
        new LoggedOutcome(decided, new byte[32], SUCCEEDED, null, batch.topicId(), 0, 11);
    List<Answer> answers =
        List.of(
            answer(0, 10),
            repeat(0, 11, decided, SUCCEEDED),
            repeat(0, 12, decided, SUCCEEDED),
            repeat(0, 13, UUID.randomUUID(), SUCCEEDED),
            repeat(0, 14, UUID.randomUUID(), FAILED));

    CommandRun run = CommandRun.of(answers, Map.of(0, progress(10)), List.of(outcome)).getFirst();

    assertThat(run.repeatedOffsets()).containsExactly(13L, 14L);
    assertThat(run.refusedOffsets()).containsExactly(14L);
    assertThat(run.answerAt(14))
        .isEqualTo(new EarlierAnswer(Outcome.Status.FAILED, EarlierAnswer.Origin.COMMAND_LOG));
    assertThat(run.answerAt(11))
        .isEqualTo(new EarlierAnswer(Outcome.Status.SUCCEEDED, EarlierAnswer.Origin.DECISION));
  }

  private static Progress progress(long nextOffset) {
    return AppliedBatchKit.progress(nextOffset, 0);
  }

  private static Answer repeat(int partition, long offset, UUID id, Outcome outcome) {
    var delivery =
        new Delivery.Unreadable<>(
            record(partition, offset),
            CommandTrace.NONE,
            new CommandId(id),
            new byte[32],
            null,
            "test");
    return new Answer(delivery, outcome, Answer.Kind.REPEATED, List.of(), null);
  }

  private static ConsumerRecord<byte[], byte[]> record(int partition, long offset) {
    return new ConsumerRecord<>(TOPIC, partition, offset, null, new byte[] {1});
  }
}

package io.finlego.processing.engine;

import io.finlego.processing.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.Topic;

/**
 * Compares the topics with what Postgres knows of them, before a consumer loop reads new
 * partitions.
 *
 * <p>Postgres syncs each commit to the disk, but Kafka does not. If the machine crashes, the newest
 * records of a topic may be lost, although Postgres has applied or published them. Later records
 * then get the same offsets. Therefore this class does not trust offsets. It compares records by
 * their content, and if a topic has lost its end, a {@link LogRepair} repairs it.
 */
final class LogRecovery {

  /** How much the clocks of the brokers may differ. */
  private static final Duration BROKER_CLOCKS = Duration.ofSeconds(10);

  private final Supplier<LogReader> readers;
  private final HangingTransactions hangingTransactions;
  private final CommandLog commandLog;
  private final CommandProgress progress;
  private final BatchStages<?> stages;
  private final OutgoingRecords outgoingRecords;
  private final PublishedTail publishedTail;
  private final LossReport report;
  private final ProcessingSettings settings;
  private final Clock clock;

  LogRecovery(
      Supplier<LogReader> readers,
      HangingTransactions hangingTransactions,
      CommandLog commandLog,
      CommandProgress progress,
      BatchStages<?> stages,
      OutgoingRecords outgoingRecords,
      PublishedTail publishedTail,
      LossReport report,
      ProcessingSettings settings,
      Clock clock) {
    this.readers = readers;
    this.hangingTransactions = hangingTransactions;
    this.commandLog = commandLog;
    this.progress = progress;
    this.stages = stages;
    this.outgoingRecords = outgoingRecords;
    this.publishedTail = publishedTail;
    this.report = report;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What the comparison gives.
   *
   * @param rows the progress from which to read on, by partition
   * @param marks the marks of the records that earlier sessions have published
   * @param leaderEpochs the leader epochs of the partitions when they were compared
   */
  record Result(
      Map<Integer, Progress> rows, PublishedMarks marks, Map<Integer, Integer> leaderEpochs) {}

  /**
   * Ends the transactions that hang in the topics of this domain and in the consumer groups'
   * offsets. Kafka would not tell the offsets, nor give the records, before their end.
   */
  void endHangingTransactions() {
    try (LogReader reader = readers.get()) {
      hangingTransactions.abort(
          reader.partitions(
              Set.of(
                  settings.commandTopic(),
                  settings.eventTopic(),
                  settings.deadLetterTopic(),
                  Topic.GROUP_METADATA_TOPIC_NAME)));
    }
  }

  /**
   * Compares the topics with the progress of all partitions of the consumer, and repairs what is
   * lost. No batch may be under way.
   */
  Result recover(UUID topicId, Map<Integer, Progress> rows) {
    try (LogReader reader = readers.get()) {
      Map<Integer, Integer> leaderEpochs = new HashMap<>();
      reader
          .leaderEpochs(rows.keySet().stream().map(this::commandPartition).toList())
          .forEach((partition, epoch) -> leaderEpochs.put(partition.partition(), epoch));
      PublishedMarks marks = publishedMarks(rows);
      hangingTransactions.abort(reader.partitions(topics(marks)));
      LogCheck check = new LogCheck(reader);
      Set<TopicPartition> cuts = new HashSet<>(check.findCuts(commandMarks(rows)));
      cuts.addAll(check.findCuts(marks.marks()));
      if (cuts.isEmpty()) {
        publishedTail.set(readTail(reader, rows));
        return new Result(rows, marks, leaderEpochs);
      }
      return repair(reader, topicId, rows, cuts, marks, leaderEpochs);
    }
  }

  private Result repair(
      LogReader reader,
      UUID topicId,
      Map<Integer, Progress> rows,
      Set<TopicPartition> cuts,
      PublishedMarks marks,
      Map<Integer, Integer> leaderEpochs) {
    Instant oldestOutcome = clock.instant().minus(settings.commandLogRetention());
    LogRepair repair =
        new LogRepair(
            reader,
            commandLog,
            outgoingRecords,
            new LogAgreement(reader, commandLog, topicId, oldestOutcome),
            topicId,
            settings);
    LogRepair.Plan plan = repair.plan(rows, cuts, marks);
    PublishedMarks newMarks = stages.publishAgain(plan.lostRecords());
    Map<Integer, Progress> newRows = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          Progress newRow = plan.newRows().getOrDefault(partition, row).markedWith(newMarks);
          progress.rewind(topicId, partition, row, newRow);
          newRows.put(partition, newRow);
        });
    publishedTail.set(plan.publishedFingerprints());
    report.report(cuts, plan);
    return new Result(newRows, newMarks, leaderEpochs);
  }

  private static Set<String> topics(PublishedMarks marks) {
    return marks.marks().keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
  }

  private Map<TopicPartition, LogMark> commandMarks(Map<Integer, Progress> rows) {
    Map<TopicPartition, LogMark> marks = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          Long checksum = row.lastChecksum();
          if (checksum != null) {
            marks.put(commandPartition(partition), new LogMark(row.nextOffset() - 1, checksum));
          }
        });
    return marks;
  }

  private static PublishedMarks publishedMarks(Map<Integer, Progress> rows) {
    PublishedMarks marks = PublishedMarks.NONE;
    for (Progress row : rows.values()) {
      marks = marks.with(row.publishedMarks());
    }
    return marks;
  }

  /**
   * Returns the fingerprints of the records that an earlier session may have published for the
   * commands that are applied but not known to be published.
   */
  private Set<Long> readTail(LogReader reader, Map<Integer, Progress> rows) {
    Map<TopicPartition, Long> starts = new HashMap<>();
    Map<TopicPartition, Long> ends = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          if (row.lastChecksum() != null) {
            starts.put(commandPartition(partition), row.publishedOffset());
            ends.put(commandPartition(partition), row.nextOffset());
          }
        });
    reader
        .begins(starts.keySet())
        .forEach((partition, begin) -> starts.merge(partition, begin, Math::max));
    UnpublishedCommands commands = new UnpublishedCommands();
    reader.read(starts, ends, commands::add);
    if (commands.isEmpty()) {
      return Set.of();
    }
    Set<String> topics = new HashSet<>(Set.of(settings.deadLetterTopic()));
    for (LoggedOutcome outcome : commandLog.find(commands.ids).values()) {
      for (Outgoing outgoing : outcome.outcome().events()) {
        topics.add(outgoingRecords.topic(outgoing));
      }
    }
    return new TopicTails(reader)
        .fingerprints(topics, commands.firstTime - BROKER_CLOCKS.toMillis());
  }

  private TopicPartition commandPartition(int partition) {
    return new TopicPartition(settings.commandTopic(), partition);
  }

  private static final class UnpublishedCommands {
    private final Set<UUID> ids = new HashSet<>();
    private long firstTime = Long.MAX_VALUE;

    void add(ConsumerRecord<byte[], byte[]> record) {
      firstTime = Math.min(firstTime, record.timestamp());
      var id = DeliveryReader.commandId(record);
      if (id != null) {
        ids.add(id.value());
      }
    }

    boolean isEmpty() {
      return firstTime == Long.MAX_VALUE;
    }
  }
}

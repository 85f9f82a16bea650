package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/** The meters {@code finlego.processing.*}. All of them have the tag {@code domain}. */
final class ProcessingMetrics {

  private static final String PREFIX = "finlego.processing.";

  private final MeterRegistry registry;
  private final String domainName;
  private final DistributionSummary batchSize;
  private final Map<Stage, Timer> stageTimers = new EnumMap<>(Stage.class);
  private final Map<String, Counter> outcomeCounters = new ConcurrentHashMap<>();
  private final Counter repeatedCommands;
  private final Counter deadLetters;
  private final Counter isolatedBatches;
  private final Counter droppedReplies;
  private final Counter trimmedRows;
  private final Counter lostEnds;
  private final Counter republishedRecords;
  private final Counter replayedBatches;
  private final Counter replayDifferences;
  private final AtomicLong replayRemaining = new AtomicLong();

  ProcessingMetrics(MeterRegistry registry, String domainName) {
    this.registry = registry;
    this.domainName = domainName;
    batchSize =
        DistributionSummary.builder(PREFIX + "batch.size")
            .description("Commands of one poll")
            .tag("domain", domainName)
            .register(registry);
    for (Stage stage : Stage.values()) {
      stageTimers.put(
          stage,
          Timer.builder(PREFIX + "batch.time")
              .description("Time of one batch by stage")
              .tag("domain", domainName)
              .tag("stage", stage.tag())
              .register(registry));
    }
    repeatedCommands = counter("repeated", "Commands that were decided before");
    deadLetters = counter("dead.letters", "Records put aside");
    isolatedBatches = counter("isolations", "Batches that a command broke");
    droppedReplies = counter("replies.dropped", "Replies that Kafka did not take");
    trimmedRows = counter("command.log.trimmed", "Outcomes deleted after their retention");
    lostEnds = counter("lost.ends", "Partitions whose newest records Kafka had lost");
    replayedBatches = counter("replayed", "Batches of the journal that were applied again");
    replayDifferences =
        counter("replay.differences", "Batches that came to other outcomes than the first time");
    Gauge.builder(PREFIX + "replay.remaining", replayRemaining, AtomicLong::get)
        .description("Batches of the journal that must still be applied again")
        .tag("domain", domainName)
        .register(registry);
    republishedRecords = counter("republished", "Lost events and commands published again");
  }

  <T> void registerLag(List<T> loops, ToLongFunction<T> lagOfLoop) {
    Gauge.builder(
            PREFIX + "lag", loops, gaugedLoops -> gaugedLoops.stream().mapToLong(lagOfLoop).sum())
        .description("Commands on the topic that are not applied yet")
        .tag("domain", domainName)
        .strongReference(true)
        .register(registry);
  }

  void recordBatchSize(int commandCount) {
    batchSize.record(commandCount);
  }

  Timer stageTimer(Stage stage) {
    Timer timer = stageTimers.get(stage);
    if (timer == null) {
      throw new IllegalStateException("Every stage has its timer.");
    }
    return timer;
  }

  void countAnswer(Answer answer) {
    Outcome outcome = answer.outcome();
    switch (answer.kind()) {
      case DECIDED -> {
        if (outcome != null) {
          outcomeCounters.computeIfAbsent(outcome.code(), this::outcomeCounter).increment();
        }
      }
      case RECOVERED, REPEATED -> repeatedCommands.increment();
      case UNANSWERABLE -> {}
    }
  }

  void countDeadLetters(int letterCount) {
    deadLetters.increment(letterCount);
  }

  void countIsolatedBatch() {
    isolatedBatches.increment();
  }

  void countDroppedReplies(int replyCount) {
    droppedReplies.increment(replyCount);
  }

  void countTrimmedRows(int rowCount) {
    trimmedRows.increment(rowCount);
  }

  void countLoss(int partitionCount, int republishedCount) {
    lostEnds.increment(partitionCount);
    republishedRecords.increment(republishedCount);
  }

  void countReplayedBatch() {
    replayedBatches.increment();
  }

  void countReplayDifference() {
    replayDifferences.increment();
  }

  void setReplayRemaining(long batchCount) {
    replayRemaining.set(batchCount);
  }

  void countBackOff(FailureKind kind) {
    registry
        .counter(
            PREFIX + "back.offs",
            "domain",
            domainName,
            "kind",
            kind.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  private Counter outcomeCounter(String code) {
    return Counter.builder(PREFIX + "outcomes")
        .description("Commands decided, by code")
        .tag("domain", domainName)
        .tag("code", code)
        .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(PREFIX + name)
        .description(description)
        .tag("domain", domainName)
        .register(registry);
  }
}

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
import java.util.function.ToLongFunction;

/** The meters {@code finlego.processing.*}; all have the tag {@code domain}. */
final class ProcessingMetrics {

  private static final String PREFIX = "finlego.processing.";

  private final MeterRegistry registry;
  private final String domain;
  private final DistributionSummary batchSize;
  private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
  private final Map<String, Counter> outcomes = new ConcurrentHashMap<>();
  private final Counter repeated;
  private final Counter deadLetters;
  private final Counter isolations;
  private final Counter droppedReplies;
  private final Counter trimmed;

  ProcessingMetrics(MeterRegistry registry, String domain) {
    this.registry = registry;
    this.domain = domain;
    batchSize =
        DistributionSummary.builder(PREFIX + "batch.size")
            .description("Commands of one poll")
            .tag("domain", domain)
            .register(registry);
    for (Stage stage : Stage.values()) {
      stages.put(
          stage,
          Timer.builder(PREFIX + "batch.time")
              .description("Time of one batch by stage")
              .tag("domain", domain)
              .tag("stage", stage.tag())
              .register(registry));
    }
    repeated = counter("repeated", "Commands that were decided before");
    deadLetters = counter("dead.letters", "Records put aside");
    isolations = counter("isolations", "Batches that a command broke");
    droppedReplies = counter("replies.dropped", "Replies that Kafka did not take");
    trimmed = counter("command.log.trimmed", "Outcomes deleted after their retention");
  }

  <T> void lag(List<T> loops, ToLongFunction<T> lag) {
    Gauge.builder(PREFIX + "lag", loops, gaugedLoops -> gaugedLoops.stream().mapToLong(lag).sum())
        .description("Commands on the topic that are not applied yet")
        .tag("domain", domain)
        .strongReference(true)
        .register(registry);
  }

  void batch(int size) {
    batchSize.record(size);
  }

  Timer stage(Stage stage) {
    Timer timer = stages.get(stage);
    if (timer == null) {
      throw new IllegalStateException("Every stage has its timer.");
    }
    return timer;
  }

  void answered(Answer answer) {
    Outcome outcome = answer.outcome();
    switch (answer.kind()) {
      case DECIDED -> {
        if (outcome != null) {
          outcomes.computeIfAbsent(outcome.code(), this::outcomeCounter).increment();
        }
      }
      case RECOVERED, REPLAYED -> repeated.increment();
      case UNANSWERABLE -> {}
    }
  }

  void putAside(int records) {
    deadLetters.increment(records);
  }

  void isolating() {
    isolations.increment();
  }

  void repliesDropped(int replies) {
    droppedReplies.increment(replies);
  }

  void trimmed(int rows) {
    trimmed.increment(rows);
  }

  void backedOff(FailureKind kind) {
    registry
        .counter(
            PREFIX + "back.offs", "domain", domain, "kind", kind.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  private Counter outcomeCounter(String code) {
    return Counter.builder(PREFIX + "outcomes")
        .description("Commands decided, by code")
        .tag("domain", domain)
        .tag("code", code)
        .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(PREFIX + name)
        .description(description)
        .tag("domain", domain)
        .register(registry);
  }
}

package io.finlego.acceptance;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What a loss of power took from Kafka.
 *
 * @param kinds the kinds of topics that lost records
 * @param cuts the cut of each partition, by the partition's name
 * @param since the instant of the loss before this one
 * @param until the instant of this loss
 */
record Loss(Set<TopicKind> kinds, Map<String, Cut> cuts, Instant since, Instant until) {

  static final Loss NONE = new Loss(Set.of(), Map.of(), Instant.MIN, Instant.MIN);

  /**
   * A transaction has a batch and a marker in each partition. Postgres may not know the last
   * transactions.
   */
  private static final int UNKNOWN_BATCHES_MAX = 12;

  /** Where the processors publish what they decide. */
  private static final Set<TopicKind> PUBLISHED =
      EnumSet.of(
          TopicKind.EVENTS, TopicKind.JOURNAL, TopicKind.NOTIFICATIONS, TopicKind.DEAD_LETTERS);

  private static final String LOST_DECIDED_COMMANDS =
      """
      select count(*)
      from %s.command_log
      where partition = %s and log_offset >= %s and decided_at > '%s' and decided_at < '%s'
      """;

  /**
   * What a partition lost.
   *
   * @param batches the number of lost batches; markers of transactions count
   * @param end the offset of the first lost record
   */
  record Cut(TopicPartition partition, int batches, long end) {}

  /** The names of the partitions of which Postgres knows a record that was lost. */
  Set<String> knownPartitions(Stack stack) {
    return cuts.entrySet().stream()
        .filter(cut -> isKnown(stack, cut.getValue()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private boolean isKnown(Stack stack, Cut cut) {
    String topic = cut.partition().topic();
    if (TopicKind.COMMANDS.isOf(topic)) {
      String domain = topic.split("\\.")[1];
      return Invariants.count(
              stack,
              LOST_DECIDED_COMMANDS.formatted(
                  domain, cut.partition().partition(), cut.end(), since, until))
          > 0;
    }
    return PUBLISHED.stream().anyMatch(kind -> kind.isOf(topic))
        && cut.batches() > UNKNOWN_BATCHES_MAX;
  }

  @Override
  public String toString() {
    return cuts.isEmpty()
        ? "a kill"
        : cuts.entrySet().stream()
            .map(cut -> cut.getKey() + "=" + cut.getValue().batches())
            .collect(joining(", ", "a loss of " + kinds + " {", "}"));
  }
}

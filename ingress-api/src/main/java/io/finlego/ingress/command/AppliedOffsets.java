package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.schemas.Domain;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads how far this database has applied the command topics. After Postgres was restored from an
 * older copy, this is less than what the processors have committed to Kafka.
 */
@Component
final class AppliedOffsets {

  private static final Logger LOG = LoggerFactory.getLogger(AppliedOffsets.class);
  private static final String VIEW = "progress_view";

  private static final Map<Domain, String> FIND_SQL_BY_DOMAIN =
      Stream.of(Domain.values())
          .collect(Collectors.toMap(Function.identity(), AppliedOffsets::findSql));

  private static String findSql(Domain domain) {
    return """
    select partition, next_offset
    from %s.progress_view
    where topic_id = :topic_id
    """
        .formatted(domain.word());
  }

  private final JdbcClient jdbc;
  private final DomainViews views;

  AppliedOffsets(JdbcClient jdbc, DomainViews views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  /**
   * Returns the committed offsets of a command topic. Where this database has applied less, the
   * offset after the last applied command takes the place of the committed one.
   *
   * @param committedOffsets what the domain's processor has committed to Kafka, with the id of the
   *     topic. They must have been read before this call, because Postgres is ahead of Kafka.
   *     Partitions without an offset may be missing or null
   */
  Map<TopicPartition, Long> limit(
      Domain domain, Map<TopicPartition, OffsetAndMetadata> committedOffsets) {
    boolean isProgressKnown = !committedOffsets.isEmpty() && views.has(domain, VIEW);
    Map<UUID, Map<Integer, Long>> nextOffsetsByTopic = new HashMap<>();
    Map<TopicPartition, Long> limitedOffsets = new HashMap<>();
    for (TopicPartition partition : committedOffsets.keySet()) {
      OffsetAndMetadata committedOffset = committedOffsets.get(partition);
      if (committedOffset == null) {
        continue;
      }
      UUID topicId = isProgressKnown ? topicId(committedOffset) : null;
      long limit =
          topicId == null
              ? Long.MAX_VALUE
              : nextOffsetsByTopic
                  .computeIfAbsent(topicId, id -> nextOffsets(domain, id))
                  .getOrDefault(partition.partition(), 0L);
      limitedOffsets.put(partition, Math.min(committedOffset.offset(), limit));
    }
    return limitedOffsets;
  }

  /**
   * Returns the partitions of a command topic of which this database has applied less than these
   * offsets, with the offsets after the last applied commands.
   *
   * @param committedOffsets as for {@link #limit}
   */
  Map<TopicPartition, Long> behind(
      Domain domain, Map<TopicPartition, OffsetAndMetadata> committedOffsets) {
    Map<TopicPartition, Long> progress = limit(domain, committedOffsets);
    progress
        .entrySet()
        .removeIf(
            applied ->
                applied.getValue()
                    >= requireNonNull(committedOffsets.get(applied.getKey())).offset());
    return progress;
  }

  /**
   * The offsets after the last applied commands, by partition. Empty if the view is there no more,
   * because Postgres was restored from a copy of an earlier release.
   */
  private Map<Integer, Long> nextOffsets(Domain domain, UUID topicId) {
    Map<Integer, Long> nextOffsets = new HashMap<>();
    try {
      jdbc.sql(requireNonNull(FIND_SQL_BY_DOMAIN.get(domain)))
          .param("topic_id", topicId)
          .query(
              row -> {
                nextOffsets.put(row.getInt("partition"), row.getLong("next_offset"));
              });
    } catch (BadSqlGrammarException e) {
      LOG.warn("The database has lost the progress of {}: it was restored.", domain.word());
    }
    return nextOffsets;
  }

  /** Returns the id of the topic; null if an operator has set the offset, without an id. */
  private static @Nullable UUID topicId(OffsetAndMetadata committedOffset) {
    try {
      return UUID.fromString(committedOffset.metadata());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

package io.finlego.ingress.reference.asyncapi;

import io.finlego.schemas.Topic;
import io.finlego.schemas.Topics;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the sentences that describe a topic's keys, order and retention to subscribers. */
final class TopicLayout {

  private TopicLayout() {}

  /** A sentence that says what the topic's keys are. */
  static String key(Topic topic) {
    return topic.keyMeaning().substring(0, 1).toUpperCase(Locale.ROOT)
        + topic.keyMeaning().substring(1)
        + ".";
  }

  /**
   * Sentences about the keys, the order of the records, and the time for which Kafka keeps them.
   */
  static String description(Topic topic) {
    return "Keyed by %s, as UTF-8 text. %s %s"
        .formatted(topic.keyMeaning(), order(topic), cleanup(topic));
  }

  private static String order(Topic topic) {
    if (topic.partitions() == 1) {
      return "One partition: all records are in order.";
    }
    return topic.name().equals(Topics.DAILY_BALANCES)
        ? "%s partitions, chosen by the account's id, the part of the key before the slash: records of the same account are in order."
            .formatted(topic.partitions())
        : "%s partitions, chosen by the key: records with the same key are in order."
            .formatted(topic.partitions());
  }

  private static String cleanup(Topic topic) {
    return switch (topic.cleanup()) {
      case COMPACT -> "Compacted: a later value replaces the earlier value of the same key.";
      case DELETE -> retention(topic.retention());
    };
  }

  private static String retention(@Nullable Duration retention) {
    return retention == null
        ? "Kept for ever."
        : "Kept for %s hours.".formatted(retention.toHours());
  }
}

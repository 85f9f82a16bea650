package io.finlego.ingress.reference.asyncapi;

import io.finlego.schemas.Topic;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a topic's layout means to its readers, in sentences. */
final class TopicLayout {

  private TopicLayout() {}

  /** What keys are. */
  static String key(Topic topic) {
    return topic.key().substring(0, 1).toUpperCase(Locale.ROOT) + topic.key().substring(1) + ".";
  }

  /** How keys order records, and how long those stay. */
  static String description(Topic topic) {
    return "Keyed by %s, as UTF-8 text. %s %s"
        .formatted(topic.key(), order(topic.partitions()), keeping(topic));
  }

  private static String order(int partitions) {
    return partitions == 1
        ? "One partition: all records are in order."
        : "%d partitions, chosen by the key: records with the same key are in order."
            .formatted(partitions);
  }

  private static String keeping(Topic topic) {
    return switch (topic.cleanup()) {
      case COMPACT -> "Compacted: a later value replaces the one before it of the same key.";
      case DELETE -> kept(topic.retention());
    };
  }

  private static String kept(@Nullable Duration retention) {
    return retention == null
        ? "Kept for ever."
        : "Kept for %d hours.".formatted(retention.toHours());
  }
}

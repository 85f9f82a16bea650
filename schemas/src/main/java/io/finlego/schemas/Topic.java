package io.finlego.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One topic as FinLego lays it out.
 *
 * @param partitions how many it is created with
 * @param retention how long records stay; null: for ever
 * @param value the schema of the values
 * @param readers for whom it is
 * @param key what the keys are, as UTF-8 text
 * @param description what the topic is for
 */
public record Topic(
    String name,
    int partitions,
    @Nullable Duration retention,
    Cleanup cleanup,
    Readers readers,
    Schema value,
    String key,
    String description) {

  /** What the broker does with old records. */
  public enum Cleanup {
    /** Drops them once they are past the retention. */
    DELETE,
    /** Keeps the last one of each key. */
    COMPACT
  }

  /** Who may read a topic. What is not FinLego's own alone is described to its readers. */
  public enum Readers {
    /** FinLego's own services: the topic may change with any release. */
    SERVICES,
    /** Everybody in the institution who wants to know. */
    SUBSCRIBERS,
    /** The one who tells clients by SMS, e-mail or push: the values are secret. */
    PROVIDER
  }

  /**
   * The broker's settings of the topic. Time is the broker's own, so that no sender can move it.
   */
  public Map<String, String> configs() {
    Map<String, String> configs = new LinkedHashMap<>();
    configs.put("cleanup.policy", cleanup == Cleanup.COMPACT ? "compact" : "delete");
    configs.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
    configs.put("message.timestamp.type", "LogAppendTime");
    return configs;
  }
}

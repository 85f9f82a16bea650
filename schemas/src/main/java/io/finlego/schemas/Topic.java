package io.finlego.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A topic of FinLego with its settings.
 *
 * @param partitions the number of partitions that the topic is created with
 * @param retention how long records stay; null to keep them for ever
 * @param value the schema of the values
 * @param readers the intended readers
 * @param key the meaning of the keys, which are UTF-8 text
 * @param description the purpose of the topic
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

  /** The broker's treatment of old records. */
  public enum Cleanup {
    /** Deletes records that are older than the retention. */
    DELETE,
    /** Keeps the last record of each key. */
    COMPACT
  }

  /**
   * The readers of a topic. The page {@code /docs/events} describes the topics that have readers
   * outside of FinLego.
   */
  public enum Readers {
    /** FinLego's own services; the topic may change with any release. */
    SERVICES,
    /** Any subscriber in the institution. */
    SUBSCRIBERS,
    /** The provider that notifies clients by SMS, e-mail or push; the values are secret. */
    PROVIDER
  }

  /**
   * The broker's settings of the topic. Timestamps come from the broker's clock, so that no sender
   * can set them. Records for readers outside of FinLego lie there uncompressed, whatever their
   * sender does: some clients have no codec but gzip, and stop at a batch that they cannot unpack.
   */
  public Map<String, String> configs() {
    Map<String, String> configs = new LinkedHashMap<>();
    configs.put("cleanup.policy", cleanup == Cleanup.COMPACT ? "compact" : "delete");
    configs.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
    configs.put("message.timestamp.type", "LogAppendTime");
    if (readers != Readers.SERVICES) {
      configs.put("compression.type", "uncompressed");
    }
    return configs;
  }
}

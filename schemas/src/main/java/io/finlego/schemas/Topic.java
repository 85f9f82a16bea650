package io.finlego.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A topic of FinLego with its settings.
 *
 * @param partitions the number of partitions of a newly created topic
 * @param retention how long the broker keeps records; null to keep them for ever
 * @param readers the intended readers
 * @param valueSchema the schema of the values
 * @param keyMeaning what the keys are; every key is UTF-8 text
 * @param description the purpose of the topic
 */
public record Topic(
    String name,
    int partitions,
    @Nullable Duration retention,
    Cleanup cleanup,
    Readers readers,
    Schema valueSchema,
    String keyMeaning,
    String description) {

  /** What the broker does with old records. */
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
    /** Only FinLego's own services read the topic, so it may change with any release. */
    SERVICES,
    /** Any service of the institution may read the topic. */
    SUBSCRIBERS,
    /**
     * Only the provider that notifies clients by SMS, e-mail or push may read the topic, because
     * the values are secret.
     */
    PROVIDER
  }

  /**
   * Returns the topic's settings on the broker. The broker sets the timestamps of records, so that
   * no producer can choose them. If readers outside of FinLego may read the topic, the broker
   * stores its records without compression, even if the producer compressed them. Some Kafka
   * clients can decompress only gzip, and stop at a batch that they cannot decompress.
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

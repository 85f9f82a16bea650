package io.finlego.reports.runtime;

import io.finlego.reports.ReportsSettings;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.kafka.config.KafkaStreamsConfiguration;

/**
 * Makes the properties for Kafka Streams. They begin with the settings under {@code
 * spring.kafka.*}. The settings on which the correctness of the figures depends come last, so that
 * users cannot override them.
 */
final class StreamsProperties {

  private static final int PRODUCER_BATCH_BYTES = 128 * 1024;
  private static final int PRODUCER_LINGER_MS = 10;
  private static final int HEARTBEATS_PER_SESSION = 5;

  private StreamsProperties() {}

  /**
   * @param properties the settings under {@code spring.kafka.*}. This method changes the map
   */
  static KafkaStreamsConfiguration of(
      Map<String, Object> properties, ReportsSettings settings, String applicationServer) {
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    properties.put(StreamsConfig.CLIENT_ID_CONFIG, settings.applicationId());
    properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, applicationServer);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replicationFactor());
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, settings.cacheBytes());
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbMemory.class);
    properties.put(SharedRocksDbMemory.BYTES_CONFIG, settings.rocksDbBytes());
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    properties.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // A static group member gets its tasks back at once after a restart. A dynamic member would
    // wait until the session of its predecessor has expired.
    properties.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        memberIdPrefix(settings));
    int sessionMs = Math.toIntExact(settings.sessionTimeout().toMillis());
    properties.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), sessionMs);
    properties.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        sessionMs / HEARTBEATS_PER_SESSION);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), PRODUCER_BATCH_BYTES);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), PRODUCER_LINGER_MS);
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    return new KafkaStreamsConfiguration(properties);
  }

  /**
   * Returns the beginning of the ids that this instance has in the consumer group. Kafka Streams
   * appends the number of each stream thread.
   */
  static String memberIdPrefix(ReportsSettings settings) {
    return settings.applicationId() + "-" + settings.instanceId();
  }
}

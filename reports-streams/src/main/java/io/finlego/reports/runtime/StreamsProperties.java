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
   * @param streams the settings under {@code spring.kafka.*}. This method changes the map
   */
  static KafkaStreamsConfiguration of(
      Map<String, Object> streams, ReportsSettings settings, String applicationServer) {
    streams.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    streams.put(StreamsConfig.CLIENT_ID_CONFIG, settings.applicationId());
    streams.put(StreamsConfig.APPLICATION_SERVER_CONFIG, applicationServer);
    streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
    streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replicationFactor());
    streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, settings.cacheBytes());
    streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbMemory.class);
    streams.put(SharedRocksDbMemory.BYTES_CONFIG, settings.rocksDbBytes());
    streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    streams.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // A static group member gets its tasks back at once after a restart. A dynamic member would
    // wait until the session of its predecessor has expired.
    streams.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        memberOf(settings));
    int sessionMs = Math.toIntExact(settings.sessionTimeout().toMillis());
    streams.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), sessionMs);
    streams.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        sessionMs / HEARTBEATS_PER_SESSION);
    streams.put(
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), PRODUCER_BATCH_BYTES);
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), PRODUCER_LINGER_MS);
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    return new KafkaStreamsConfiguration(streams);
  }

  /**
   * Returns the id of this instance in the consumer group. Kafka Streams appends the number of each
   * stream thread.
   */
  static String memberOf(ReportsSettings settings) {
    return settings.applicationId() + "-" + settings.instanceId();
  }
}

package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.Domain;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;

/**
 * Makes consumers that look at the command topic of a domain and at the offsets of the domain's
 * processor. They do not join its group.
 */
@Component
final class CommandConsumers {

  private static final int FIRST_COMMAND_BYTES = 64 * 1024;

  private final IngressSettings settings;
  private final KafkaConnection kafka;

  CommandConsumers(IngressSettings settings, KafkaConnection kafka) {
    this.settings = settings;
    this.kafka = kafka;
  }

  /** The command topic's partitions. */
  static Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, Domain domain) {
    return consumer.partitionsFor(domain.commandTopic()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .collect(Collectors.toSet());
  }

  /**
   * Makes a consumer of all commands, without partitions. Each of its calls takes at most two
   * seconds.
   */
  Consumer<byte[], byte[]> createForReading(Domain domain) {
    return create(config(domain, IsolationLevel.READ_UNCOMMITTED));
  }

  /**
   * Makes a consumer in the same way that looks at the first committed command of a partition only.
   * Therefore it fetches little, but always at least one batch.
   */
  Consumer<byte[], byte[]> createForFirstCommands(Domain domain) {
    Map<String, Object> config = config(domain, IsolationLevel.READ_COMMITTED);
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FIRST_COMMAND_BYTES);
    return create(config);
  }

  private static Consumer<byte[], byte[]> create(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> config(Domain domain, IsolationLevel isolation) {
    Map<String, Object> config = kafka.consumerSettings();
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.commands().group(domain));
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.name().toLowerCase(Locale.ROOT));
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500);
    return config;
  }
}

package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.Domain;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;

/**
 * Makes consumers that look at the command topic of a domain and at the offsets of the domain's
 * processor. They do not join its group.
 */
@Component
final class CommandConsumers {

  private final IngressSettings settings;
  private final KafkaConnection kafka;

  CommandConsumers(IngressSettings settings, KafkaConnection kafka) {
    this.settings = settings;
    this.kafka = kafka;
  }

  /** Makes a consumer without partitions. Each of its calls takes at most two seconds. */
  Consumer<byte[], byte[]> create(Domain domain, IsolationLevel isolation) {
    Map<String, Object> config = kafka.consumerSettings();
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.commands().group(domain));
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.name().toLowerCase(Locale.ROOT));
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}

package io.finlego.processing.engine;

import io.finlego.kafka.KafkaConnection;
import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.Sha256;
import io.finlego.processing.DueCommands;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/**
 * Sends due commands to Kafka. The producer is created for the first command. Therefore a domain
 * without due commands never creates a producer.
 */
final class DueCommandSender implements DueCommands.Sender, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DueCommandSender.class);
  private static final int MAX_BLOCK_MS = 5_000;
  private static final int DELIVERY_TIMEOUT_MS = 20_000;
  private static final int REQUEST_TIMEOUT_MS = 10_000;

  /**
   * The producer sends only one request at a time. With two requests under way, a broker that does
   * not know the producer yet could accept the second request first.
   */
  private static final int REQUESTS_IN_FLIGHT_MAX = 1;

  private static final int CLOSE_TIMEOUT_SECONDS = 2;

  private final DefaultKafkaProducerFactory<byte[], byte[]> producerFactory;
  private final KafkaTemplate<byte[], byte[]> kafkaTemplate;

  DueCommandSender(KafkaConnection kafka, String domainName) {
    producerFactory =
        new DefaultKafkaProducerFactory<>(
            settings(kafka, domainName), new ByteArraySerializer(), new ByteArraySerializer());
    producerFactory.setPhysicalCloseTimeout(CLOSE_TIMEOUT_SECONDS);
    kafkaTemplate = new KafkaTemplate<>(producerFactory);
    kafkaTemplate.setProducerListener(new LostCommands());
  }

  private static Map<String, Object> settings(KafkaConnection kafka, String domainName) {
    Map<String, Object> properties = kafka.producerSettings();
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, domainName + "-expiry");
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_IN_FLIGHT_MAX);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    return properties;
  }

  @Override
  public void send(DueCommands.Command command, Runnable onLost) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(command.topic(), utf8(command.key().toString()), command.value());
    record.headers().add(CommandHeaders.COMMAND_ID, utf8(command.id().toString()));
    record.headers().add(CommandHeaders.REQUEST_HASH, Sha256.of(command.value()));
    try {
      var _ =
          kafkaTemplate
              .send(record)
              .whenComplete(
                  (_, failure) -> {
                    if (failure != null) {
                      onLost.run();
                    }
                  });
    } catch (KafkaException e) {
      LOG.debug("A command was refused at once; the listener has said so", e);
      onLost.run();
    }
  }

  @Override
  public void destroy() {
    producerFactory.destroy();
  }

  /**
   * Logs each lost command. {@link DueCommands} sends the command again as long as its row is due.
   */
  private static final class LostCommands implements ProducerListener<byte[], byte[]> {
    @Override
    public void onError(
        ProducerRecord<byte[], byte[]> record,
        @Nullable RecordMetadata metadata,
        Exception failure) {
      LOG.warn(
          "The command that is due for {} could not be sent to {}, it will be sent again",
          new String(record.key(), StandardCharsets.UTF_8),
          record.topic(),
          failure);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

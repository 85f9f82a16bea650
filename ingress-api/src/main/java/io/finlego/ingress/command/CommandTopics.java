package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.trace.TraceParent;
import io.finlego.kafka.KafkaConnection;
import io.finlego.kafka.KeyPartition;
import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.CommandSize;
import io.finlego.schemas.Domain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.stereotype.Component;

/**
 * Writes each command to its topic exactly once. All in-sync replicas must acknowledge a command.
 * The producer sends a command at once and does not wait for others to fill a batch.
 */
@Component
final class CommandTopics implements SmartInitializingSingleton, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CommandTopics.class);

  /** How long a caller's thread may wait for the topic's metadata. */
  private static final int MAX_BLOCK_MS = 1_500;

  /**
   * The number of batches that wait for an acknowledgement at the same time. With more than one, a
   * batch may get lost: if the broker refuses a new producer's first batch for a temporary reason,
   * it accepts the second batch as the first, and then refuses the retry of the first batch as out
   * of order. Therefore the producer sends a batch only after the broker has acknowledged the
   * previous batch.
   */
  private static final int MAX_IN_FLIGHT = 1;

  private static final int REQUEST_TIMEOUT_MS = 5_000;
  private static final int CLOSE_TIMEOUT_SECONDS = 5;

  private final DefaultKafkaProducerFactory<byte[], byte[]> producerFactory;
  private final KafkaTemplate<byte[], byte[]> template;
  private final ReplyConsumer replies;
  private final TraceParent traceParent;

  CommandTopics(
      IngressSettings settings,
      KafkaConnection kafka,
      ReplyConsumer replies,
      TraceParent traceParent) {
    this.producerFactory =
        new DefaultKafkaProducerFactory<>(
            config(settings.commands(), kafka),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producerFactory.setPhysicalCloseTimeout(CLOSE_TIMEOUT_SECONDS);
    // The template's observations and metrics are off, because they would take a quarter of the
    // time of an answer.
    this.template = new KafkaTemplate<>(producerFactory);
    template.setMicrometerEnabled(false);
    template.setObservationEnabled(false);
    template.setProducerListener(new DeliveryListener());
    this.replies = replies;
    this.traceParent = traceParent;
  }

  private static Map<String, Object> config(
      IngressSettings.Commands settings, KafkaConnection kafka) {
    int deliveryTimeoutMs = Math.toIntExact(settings.deliveryTimeout().toMillis());
    Map<String, Object> config = kafka.producerSettings();
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "finlego-ingress");
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, MAX_IN_FLIGHT);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
    config.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MS, deliveryTimeoutMs));
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeoutMs);
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    return config;
  }

  /** Fetches the topics' metadata now, so that the first caller does not wait for it. */
  @Override
  public void afterSingletonsInstantiated() {
    Thread.ofVirtual().name("command-topics").start(this::fetchMetadata);
  }

  private void fetchMetadata() {
    for (Domain domain : Domain.values()) {
      try {
        template.partitionsFor(domain.commandTopic());
      } catch (KafkaException e) {
        LOG.debug("The brokers do not answer yet.");
      }
    }
  }

  /** The partition of the records with this key; 0 if the topic's partitions are not known yet. */
  int partition(String topic, UUID key) {
    try {
      return KeyPartition.of(key.toString(), template.partitionsFor(topic).size());
    } catch (KafkaException e) {
      LOG.debug("The brokers do not answer yet.");
      return 0;
    }
  }

  /**
   * Sends the flight's command. The producer later reports to the flight whether the log has stored
   * the command. If the flight is given up when this method returns, the command was not sent.
   */
  void send(Flight flight, String topic, UUID key, byte[] value) {
    if (value.length > CommandSize.COMMAND_BYTES_MAX) {
      flight.markGivenUp(tooLarge());
      return;
    }
    FlightRecord command = new FlightRecord(flight, topic, utf8(key.toString()), value);
    command.headers().add(CommandHeaders.COMMAND_ID, utf8(flight.id().toString()));
    command.headers().add(CommandHeaders.REQUEST_HASH, flight.requestHash().bytes());
    command
        .headers()
        .add(CommandHeaders.REPLY_PARTITION, utf8(Integer.toString(replies.partition())));
    command.headers().add(CommandHeaders.SENDER, utf8(replies.sender()));
    String currentTraceParent = traceParent.current();
    if (currentTraceParent != null) {
      command.headers().add(CommandHeaders.TRACE_PARENT, utf8(currentTraceParent));
    }
    try {
      var _ = template.send(command);
    } catch (org.springframework.kafka.KafkaException e) {
      LOG.debug("The flight already knows of the failure.");
    } catch (InterruptException e) {
      flight.markGivenUp();
    }
  }

  /** The refusal of a command that the log can never store. */
  static ApiException tooLarge() {
    return ApiException.of(
        ErrorCode.PAYLOAD_TOO_LARGE,
        "The request is too large to be stored; nothing was accepted.");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void destroy() {
    producerFactory.destroy();
  }

  /** A command's record together with the flight that waits for the record's delivery. */
  private static final class FlightRecord extends ProducerRecord<byte[], byte[]> {

    private final Flight flight;

    FlightRecord(Flight flight, String topic, byte[] key, byte[] value) {
      super(topic, key, value);
      this.flight = flight;
    }
  }

  /** Reports to each flight whether its record was delivered. Runs on the producer's own thread. */
  private static final class DeliveryListener implements ProducerListener<byte[], byte[]> {

    @Override
    public void onSuccess(ProducerRecord<byte[], byte[]> command, RecordMetadata metadata) {
      ((FlightRecord) command).flight.markDelivered(Instant.ofEpochMilli(metadata.timestamp()));
    }

    @Override
    public void onError(
        ProducerRecord<byte[], byte[]> command,
        @Nullable RecordMetadata metadata,
        Exception failure) {
      LOG.warn("A command did not reach the log: {}", failure.getClass().getSimpleName());
      Flight flight = ((FlightRecord) command).flight;
      if (failure instanceof RecordTooLargeException) {
        flight.markGivenUp(tooLarge());
      } else {
        flight.markGivenUp();
      }
    }
  }
}

package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.http.trace.TraceParent;
import io.finlego.kernel.CommandHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts commands on their topics: acknowledged by all replicas, once each, and without waiting for
 * company.
 */
@Component
final class CommandTopics implements SmartInitializingSingleton, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CommandTopics.class);

  /** How long a sender is held up when the topic's leader is not known. */
  private static final int MAX_BLOCK_MS = 1_500;

  /**
   * A broker takes any first batch of a producer that it does not know, also one that followed
   * another which it has just refused for a passing reason. That other one is then out of order for
   * good, and given up in the end. So no batch follows one that is not acknowledged.
   */
  private static final int MAX_IN_FLIGHT = 1;

  private static final int REQUEST_TIMEOUT_MS = 5_000;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final ReplyConsumer replies;
  private final TraceParent traceParent;

  CommandTopics(IngressSettings settings, ReplyConsumer replies, TraceParent traceParent) {
    this.producer =
        new KafkaProducer<>(config(settings), new ByteArraySerializer(), new ByteArraySerializer());
    this.replies = replies;
    this.traceParent = traceParent;
  }

  private static Map<String, Object> config(IngressSettings settings) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings.bootstrapServers(),
        ProducerConfig.CLIENT_ID_CONFIG,
        "finlego-ingress",
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
        MAX_IN_FLIGHT,
        ProducerConfig.LINGER_MS_CONFIG,
        0,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        MAX_BLOCK_MS,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        Math.min(REQUEST_TIMEOUT_MS, settings.commands().deliveryTimeoutMs()),
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        settings.commands().deliveryTimeoutMs(),
        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        500);
  }

  /** So that the first caller does not wait for what the producer needs to know of the topics. */
  @Override
  public void afterSingletonsInstantiated() {
    Thread.ofVirtual().name("command-topics").start(this::learnTopics);
  }

  private void learnTopics() {
    for (Domain domain : Domain.values()) {
      try {
        producer.partitionsFor(domain.topic());
      } catch (KafkaException e) {
        LOG.debug("The brokers are not there yet.");
      }
    }
  }

  /**
   * Sends the flight's command. The flight learns what became of it; if it was given up by the time
   * that this returns, the log never saw it.
   */
  void send(Flight flight, String topic, UUID key, byte[] value) {
    ProducerRecord<byte[], byte[]> command =
        new ProducerRecord<>(topic, utf8(key.toString()), value);
    command.headers().add(CommandHeaders.COMMAND_ID, utf8(flight.id().toString()));
    command.headers().add(CommandHeaders.REQUEST_HASH, flight.requestHash().bytes());
    command
        .headers()
        .add(CommandHeaders.REPLY_PARTITION, utf8(Integer.toString(replies.partition())));
    String parent = traceParent.current();
    if (parent != null) {
      command.headers().add(CommandHeaders.TRACE_PARENT, utf8(parent));
    }
    try {
      var _ =
          producer.send(
              command,
              (_, failure) -> {
                if (failure == null) {
                  flight.delivered();
                } else {
                  LOG.warn(
                      "A command did not get on the log: {}", failure.getClass().getSimpleName());
                  flight.givenUp();
                }
              });
    } catch (InterruptException e) {
      flight.givenUp();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void destroy() {
    producer.close(CLOSE_TIMEOUT);
  }
}

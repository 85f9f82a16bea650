package io.finlego.ingress.command;

import io.finlego.kafka.KafkaConnection;
import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Reads one partition of the replies' topic. Hands each reply to the flight of the reply's command.
 */
final class ReplyReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReplyReader.class);

  private static final int API_TIMEOUT_MS = 10_000;

  /** How long {@link #close} waits until the consumer has stopped. */
  static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Flights flights;
  private final String sender;
  private final CountDownLatch endSignal = new CountDownLatch(1);
  private final MessageListenerContainer container;

  /**
   * Makes a reader. {@link #start} starts it.
   *
   * @param sender the name of this process as a sender of commands
   * @param partition the partition's number
   * @param offset the offset of the first reply to read
   */
  ReplyReader(KafkaConnection kafka, Flights flights, String sender, int partition, long offset) {
    this.flights = flights;
    this.sender = sender;
    this.container = container(kafka, new TopicPartitionOffset(Topics.REPLIES, partition, offset));
  }

  void start() {
    container.start();
  }

  boolean isRunning() {
    return container.isRunning();
  }

  /**
   * Waits until the container's consumer stops or {@link #signalEnd} is called, and returns true.
   * Returns false if neither happens in this time.
   */
  boolean endsWithin(Duration longestWait) throws InterruptedException {
    return endSignal.await(longestWait.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Makes {@link #endsWithin} return true at once. */
  void signalEnd() {
    endSignal.countDown();
  }

  @Override
  public void close() {
    container.stop();
  }

  private MessageListenerContainer container(KafkaConnection kafka, TopicPartitionOffset start) {
    ContainerProperties properties = new ContainerProperties(start);
    // Never acknowledge a record, because a commit would overwrite the notes of the leases.
    properties.setAckMode(ContainerProperties.AckMode.MANUAL);
    properties.setMessageListener((BatchMessageListener<byte[], byte[]>) this::handOver);
    properties.setMicrometerEnabled(false);
    properties.setObservationEnabled(false);
    properties.setShutdownTimeout(CLOSE_TIMEOUT.toMillis());
    KafkaMessageListenerContainer<byte[], byte[]> replyContainer =
        new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                config(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            properties);
    replyContainer.setBeanName("replies");
    replyContainer.setApplicationEventPublisher(
        event -> {
          if (event instanceof ConsumerStoppedEvent) {
            signalEnd();
          }
        });
    return replyContainer;
  }

  private static Map<String, Object> config(KafkaConnection kafka) {
    Map<String, Object> config = kafka.consumerSettings();
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, ReplyTopic.GROUP);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, ReplyTopic.GROUP);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS / 2);
    return config;
  }

  private void handOver(List<ConsumerRecord<byte[], byte[]>> replies) {
    replies.forEach(this::handOver);
  }

  private void handOver(ConsumerRecord<byte[], byte[]> reply) {
    String id = headerText(reply, CommandHeaders.COMMAND_ID);
    if (id == null || reply.value() == null) {
      return;
    }
    try {
      flights.endWith(
          new CommandId(UUID.fromString(id)),
          requestHash(reply),
          new Outcome(reply.value(), isReplayed(reply)));
    } catch (IllegalArgumentException e) {
      LOG.warn("A reply without a command's id was skipped.");
    }
  }

  /**
   * Tells whether the reply answers an earlier request with the same key. It may answer a record
   * that an earlier process of this instance sent, before it was killed.
   */
  private boolean isReplayed(ConsumerRecord<byte[], byte[]> reply) {
    String answeredSender = headerText(reply, CommandHeaders.SENDER);
    return "true".equals(headerText(reply, CommandHeaders.REPLAYED))
        || (answeredSender != null && !answeredSender.equals(sender));
  }

  private static @Nullable RequestHash requestHash(ConsumerRecord<byte[], byte[]> reply) {
    Header header = reply.headers().lastHeader(CommandHeaders.REQUEST_HASH);
    return header == null || header.value() == null ? null : new RequestHash(header.value());
  }

  private static @Nullable String headerText(ConsumerRecord<byte[], byte[]> reply, String name) {
    Header header = reply.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}

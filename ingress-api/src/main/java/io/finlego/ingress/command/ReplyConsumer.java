package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.kafka.KafkaConnection;
import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.stereotype.Component;

/**
 * Reads this instance's partition of the replies from its end on. A reply is a wake-up only:
 * nothing is lost with one that goes unread, because the outcome is stored.
 */
@Component
final class ReplyConsumer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReplyConsumer.class);

  private static final int API_TIMEOUT_MS = 10_000;
  private static final int BACK_OFF_MS = 500;
  private static final Duration ADMIN_CLOSE_TIMEOUT = Duration.ofSeconds(1);
  private static final int STOP_TIMEOUT_MS = 5_000;

  private final IngressSettings settings;
  private final KafkaConnection kafka;
  private final Flights flights;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile CountDownLatch containerEnd = new CountDownLatch(1);
  private volatile int partition = -1;
  private volatile boolean ready;
  private @Nullable Thread thread;

  ReplyConsumer(IngressSettings settings, KafkaConnection kafka, Flights flights, Clock clock) {
    this.settings = settings;
    this.kafka = kafka;
    this.flights = flights;
    this.clock = clock;
  }

  /** Where replies are to be sent. */
  int partition() {
    return partition;
  }

  /** Whether replies are being read. */
  boolean isReady() {
    return ready;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("replies").start(this::run);
  }

  @Override
  public void stop() {
    stopping.countDown();
    containerEnd.countDown();
    Thread keeper = thread;
    if (keeper != null) {
      try {
        keeper.join(STOP_TIMEOUT_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Has replies read until it is told to stop, by one container after the other if need be. */
  private void run() {
    try {
      do {
        try {
          read();
        } catch (RuntimeException e) {
          LOG.warn("Replies cannot be read right now: {}", e.getClass().getSimpleName());
        } finally {
          ready = false;
        }
      } while (!stopping.await(BACK_OFF_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() throws InterruptedException {
    Admin admin = Admin.create(adminConfig());
    try {
      ReplyTopic topic = new ReplyTopic(admin);
      read(topic, new ReplyLease(topic, clock));
    } finally {
      admin.close(ADMIN_CLOSE_TIMEOUT);
    }
  }

  /** Holds the lease while the container reads, on a thread of its own. */
  private void read(ReplyTopic topic, ReplyLease lease) throws InterruptedException {
    int number = mine(lease);
    CountDownLatch end = new CountDownLatch(1);
    containerEnd = end;
    MessageListenerContainer container = container(number, topic.end(number), end);
    container.start();
    try {
      partition = number;
      ready = true;
      LOG.info("Replies come on partition {}.", number);
      while (stopping.getCount() > 0 && container.isRunning()) {
        lease.renew(number);
        if (end.await(ReplyLease.RENEWAL.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } finally {
      container.stop();
    }
  }

  private int mine(ReplyLease lease) throws InterruptedException {
    Integer configured = settings.commands().replyPartition();
    if (configured != null) {
      return configured;
    }
    return partition >= 0 ? partition : lease.choose();
  }

  private MessageListenerContainer container(int number, long offset, CountDownLatch end) {
    ContainerProperties properties =
        new ContainerProperties(new TopicPartitionOffset(Topics.REPLIES, number, offset));
    // No record is ever acknowledged: a commit would overwrite the lease's notes in the offsets.
    properties.setAckMode(ContainerProperties.AckMode.MANUAL);
    properties.setMessageListener((BatchMessageListener<byte[], byte[]>) this::hand);
    properties.setMicrometerEnabled(false);
    properties.setObservationEnabled(false);
    properties.setShutdownTimeout(STOP_TIMEOUT_MS);
    KafkaMessageListenerContainer<byte[], byte[]> container =
        new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                consumerConfig(), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName("replies");
    container.setApplicationEventPublisher(
        event -> {
          if (event instanceof ConsumerStoppedEvent) {
            end.countDown();
          }
        });
    return container;
  }

  private void hand(List<ConsumerRecord<byte[], byte[]>> replies) {
    replies.forEach(this::hand);
  }

  private void hand(ConsumerRecord<byte[], byte[]> reply) {
    String id = text(reply, CommandHeaders.COMMAND_ID);
    if (id == null || reply.value() == null) {
      return;
    }
    try {
      boolean replayed = "true".equals(text(reply, CommandHeaders.REPLAYED));
      flights.decided(new CommandId(UUID.fromString(id)), new Outcome(reply.value(), replayed));
    } catch (IllegalArgumentException e) {
      LOG.warn("A reply without a command's id was skipped.");
    }
  }

  private static @Nullable String text(ConsumerRecord<byte[], byte[]> reply, String name) {
    Header header = reply.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private Map<String, Object> consumerConfig() {
    Map<String, Object> config = kafka.consumer();
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, ReplyTopic.GROUP);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, ReplyTopic.GROUP);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS / 2);
    return config;
  }

  private Map<String, Object> adminConfig() {
    Map<String, Object> config = kafka.admin();
    config.put(AdminClientConfig.CLIENT_ID_CONFIG, ReplyTopic.GROUP);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS / 2);
    return config;
  }
}

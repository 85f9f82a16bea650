package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
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
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads this instance's partition of the replies from its end on. A reply is a wake-up only:
 * nothing is lost with one that goes unread, because the outcome is stored.
 */
@Component
final class ReplyConsumer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReplyConsumer.class);

  /** Only notes of who reads which partition are kept under this name. */
  private static final String GROUP = "finlego-ingress-replies";

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int BACK_OFF_MS = 500;
  private static final int STOP_TIMEOUT_MS = 5_000;

  private final IngressSettings settings;
  private final Flights flights;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile int partition = -1;
  private volatile boolean ready;
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private @Nullable Thread thread;

  ReplyConsumer(IngressSettings settings, Flights flights, Clock clock) {
    this.settings = settings;
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
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    Thread reader = thread;
    if (reader != null) {
      try {
        reader.join(STOP_TIMEOUT_MS);
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

  private void run() {
    while (stopping.getCount() > 0) {
      try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(config())) {
        current = consumer;
        read(consumer);
      } catch (WakeupException e) {
        LOG.debug("Stopping.");
      } catch (RuntimeException e) {
        LOG.warn("Replies cannot be read right now: {}", e.getClass().getSimpleName());
      } finally {
        ready = false;
        current = null;
      }
      backOff();
    }
  }

  private void backOff() {
    try {
      if (stopping.await(BACK_OFF_MS, TimeUnit.MILLISECONDS)) {
        LOG.debug("Stopped.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Consumer<byte[], byte[]> consumer) {
    ReplyLease lease = new ReplyLease(clock);
    TopicPartition mine = mine(consumer, lease);
    consumer.assign(List.of(mine));
    consumer.seekToEnd(List.of(mine));
    consumer.position(mine);
    partition = mine.partition();
    ready = true;
    LOG.info("Replies come on partition {}.", partition);
    lease.renew(consumer, mine);
    while (stopping.getCount() > 0) {
      for (ConsumerRecord<byte[], byte[]> reply : consumer.poll(POLL)) {
        hand(reply);
      }
      lease.renew(consumer, mine);
    }
  }

  private TopicPartition mine(Consumer<byte[], byte[]> consumer, ReplyLease lease) {
    Integer given = settings.commands().replyPartition();
    if (given != null) {
      return new TopicPartition(Topics.REPLIES, given);
    }
    return partition >= 0 ? new TopicPartition(Topics.REPLIES, partition) : lease.choose(consumer);
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

  private Map<String, Object> config() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings.bootstrapServers(),
        ConsumerConfig.CLIENT_ID_CONFIG,
        "finlego-ingress-replies",
        ConsumerConfig.GROUP_ID_CONFIG,
        GROUP,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "latest",
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        10_000,
        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        5_000,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class);
  }
}

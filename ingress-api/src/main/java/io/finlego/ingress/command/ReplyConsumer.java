package io.finlego.ingress.command;

import io.finlego.ingress.BackgroundThread;
import io.finlego.ingress.IngressSettings;
import io.finlego.kafka.KafkaConnection;
import io.finlego.kernel.CommandHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the replies that arrive on this instance's partition from now on. A reply only wakes up the
 * requests that wait for it. If this instance misses a reply, the request finds the outcome in the
 * database.
 */
@Component
final class ReplyConsumer extends BackgroundThread {

  private static final Logger LOG = LoggerFactory.getLogger(ReplyConsumer.class);

  private static final Duration BACK_OFF = Duration.ofMillis(500);

  private final IngressSettings settings;
  private final KafkaConnection kafka;
  private final Flights flights;
  private final Clock clock;
  private final String sender = UUID.randomUUID().toString();
  private volatile @Nullable ReplyReader reader;
  private volatile int partition = -1;
  private volatile boolean ready;

  ReplyConsumer(IngressSettings settings, KafkaConnection kafka, Flights flights, Clock clock) {
    this.settings = settings;
    this.kafka = kafka;
    this.flights = flights;
    this.clock = clock;
  }

  /** The partition on which this instance reads replies; -1 until it has chosen a partition. */
  int partition() {
    return partition;
  }

  /** The name of this process as a sender of commands, see {@link CommandHeaders#SENDER}. */
  String sender() {
    return sender;
  }

  /** Tells whether replies are being read. */
  boolean isReady() {
    return ready;
  }

  @Override
  protected String threadName() {
    return "replies";
  }

  /**
   * Reads replies until the application stops. If a reader fails, starts another reader after a
   * pause.
   */
  @Override
  protected void work() throws InterruptedException {
    do {
      try {
        read();
      } catch (RuntimeException e) {
        LOG.warn("Replies cannot be read right now: {}", e.getClass().getSimpleName());
      } finally {
        ready = false;
      }
    } while (!stopsWithin(BACK_OFF));
  }

  @Override
  protected void wakeUp(Thread worker) {
    ReplyReader currentReader = reader;
    if (currentReader != null) {
      currentReader.signalEnd();
    }
  }

  @Override
  protected Duration stopTimeout() {
    return ReplyReader.CLOSE_TIMEOUT;
  }

  private void read() throws InterruptedException {
    try (ReplyTopic topic = new ReplyTopic(kafka)) {
      read(topic, new ReplyLease(topic, clock));
    }
  }

  /** Starts a reader, which has its own thread, and renews the lease until the reader ends. */
  private void read(ReplyTopic topic, ReplyLease lease) throws InterruptedException {
    int chosenPartition = choosePartition(lease);
    try (ReplyReader currentReader =
        new ReplyReader(
            kafka, flights, sender, chosenPartition, topic.endOffset(chosenPartition))) {
      reader = currentReader;
      currentReader.start();
      partition = chosenPartition;
      ready = true;
      LOG.info("Replies come on partition {}.", chosenPartition);
      while (!stopsWithin(Duration.ZERO) && currentReader.isRunning()) {
        lease.renew(chosenPartition);
        if (currentReader.endsWithin(ReplyLease.RENEWAL_INTERVAL)) {
          return;
        }
      }
    }
  }

  private int choosePartition(ReplyLease lease) throws InterruptedException {
    Integer configuredPartition = settings.commands().replyPartition();
    if (configuredPartition != null) {
      return configuredPartition;
    }
    return partition >= 0 ? partition : lease.choosePartition();
  }
}

package io.finlego.ingress.command;

import io.finlego.ingress.BackgroundThread;
import io.finlego.schemas.Domain;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Remembers up to which commands the domains' processors have published outcomes. Reads this once a
 * second from Kafka, and more often until the first reading. Keeps the last reading while Kafka or
 * Postgres is away.
 */
@Component
final class CommittedOffsets extends BackgroundThread {

  private static final Logger LOG = LoggerFactory.getLogger(CommittedOffsets.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration FIRST_INTERVAL = Duration.ofMillis(100);

  private final CommandConsumers consumers;
  private final CommittedOffsetsReader reader;
  private final Map<Domain, CommittedOffsetsReader.Reading> readings = new ConcurrentHashMap<>();

  CommittedOffsets(CommandConsumers consumers, CommittedOffsetsReader reader) {
    this.consumers = consumers;
    this.reader = reader;
  }

  /** The last reading; null if there was none since the start. Does not wait for anything. */
  CommittedOffsetsReader.@Nullable Reading lastReading(Domain domain) {
    return readings.get(domain);
  }

  /** Tells whether there was a reading for each domain. */
  boolean areRead() {
    return readings.size() == Domain.values().length;
  }

  @Override
  protected String threadName() {
    return "committed-offsets";
  }

  @Override
  protected void work() throws InterruptedException {
    Map<Domain, Consumer<byte[], byte[]>> openConsumers = new EnumMap<>(Domain.class);
    try {
      do {
        for (Domain domain : Domain.values()) {
          update(domain, openConsumers);
        }
      } while (!stopsWithin(areRead() ? INTERVAL : FIRST_INTERVAL));
    } finally {
      openConsumers
          .values()
          .forEach(consumer -> consumer.close(CloseOptions.timeout(Duration.ZERO)));
    }
  }

  @Override
  protected void wakeUp(Thread worker) {
    worker.interrupt();
  }

  private void update(Domain domain, Map<Domain, Consumer<byte[], byte[]>> openConsumers) {
    try {
      Consumer<byte[], byte[]> consumer =
          openConsumers.computeIfAbsent(domain, consumers::createForFirstCommands);
      readings.put(domain, reader.read(consumer, domain));
    } catch (KafkaException | DataAccessException e) {
      LOG.debug("The committed offsets of {} cannot be read right now.", domain, e);
    }
  }
}

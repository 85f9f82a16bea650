package io.finlego.ingress.command;

import io.finlego.ingress.BackgroundThread;
import io.finlego.schemas.Domain;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Remembers up to which commands the domains' processors have published outcomes. Reads this once a
 * second from Kafka. Keeps the last offsets while Kafka or Postgres is away.
 */
@Component
final class CommittedOffsets extends BackgroundThread {

  private static final Logger LOG = LoggerFactory.getLogger(CommittedOffsets.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final CommandConsumers consumers;
  private final CommittedOffsetsReader reader;
  private final Map<Domain, CommittedOffsetsReader.Reading> readings = new ConcurrentHashMap<>();

  CommittedOffsets(CommandConsumers consumers, CommittedOffsetsReader reader) {
    this.consumers = consumers;
    this.reader = reader;
  }

  /**
   * The offsets of the last reading, see {@link CommittedOffsetsReader}. Empty if nothing is
   * committed, or if Kafka was away since the start.
   */
  Map<TopicPartition, OffsetAndMetadata> of(Domain domain) {
    CommittedOffsetsReader.Reading reading = readings.get(domain);
    return reading == null ? Map.of() : reading.offsets();
  }

  /**
   * Tells whether the database lacked commands at the last reading. Null if there was none yet.
   * Does not wait for anything.
   */
  @Nullable Boolean wasBehind(Domain domain) {
    CommittedOffsetsReader.Reading reading = readings.get(domain);
    return reading == null ? null : reading.isBehind();
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
      } while (!stopsWithin(INTERVAL));
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
          openConsumers.computeIfAbsent(
              domain, key -> consumers.create(key, IsolationLevel.READ_COMMITTED));
      readings.put(domain, reader.read(consumer, domain));
    } catch (KafkaException | DataAccessException e) {
      LOG.debug("The committed offsets of {} cannot be read right now.", domain, e);
    }
  }
}

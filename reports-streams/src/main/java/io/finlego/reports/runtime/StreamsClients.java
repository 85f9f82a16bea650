package io.finlego.reports.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Creates the Kafka clients of one run of Kafka Streams. If a broker is unavailable, the producer
 * of a stream thread can wait for minutes for the end of a transaction. If a stop takes too long,
 * the producers are closed to end this wait.
 */
final class StreamsClients extends DefaultKafkaClientSupplier {

  private final Queue<Producer<byte[], byte[]>> producers = new ConcurrentLinkedQueue<>();

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    Producer<byte[], byte[]> producer = super.getProducer(config);
    producers.add(producer);
    return producer;
  }

  /**
   * Closes all producers without waiting. Unsent records are lost. Kafka aborts the open
   * transactions when it is available again.
   */
  void closeProducersWithoutWaiting() {
    producers.forEach(producer -> producer.close(Duration.ZERO));
  }
}

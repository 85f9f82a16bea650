package io.finlego.processing.engine;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;

/** Opens readers of topics for a consumer loop. The caller closes them. */
class LogReaders {

  private final KafkaClients kafkaClients;
  private final int loopNumber;
  private final Duration timeout;

  /**
   * @param timeout the longest time that a reader may wait without any progress
   */
  LogReaders(KafkaClients kafkaClients, int loopNumber, Duration timeout) {
    this.kafkaClients = kafkaClients;
    this.loopNumber = loopNumber;
    this.timeout = timeout;
  }

  /** Opens a reader of records of committed transactions. */
  LogReader committed() {
    return reader(kafkaClients.readerConsumer(loopNumber, IsolationLevel.READ_COMMITTED));
  }

  /** Opens a reader of all records, whether or not they are committed. */
  LogReader uncommitted() {
    return reader(kafkaClients.readerConsumer(loopNumber, IsolationLevel.READ_UNCOMMITTED));
  }

  /** Opens a reader of single records of committed transactions, which fetches little. */
  LogReader single() {
    return reader(kafkaClients.singleRecordConsumer(loopNumber));
  }

  /**
   * Opens a feed of committed commands.
   *
   * @param starts the first offset of each partition
   */
  CommandFeed commandFeed(String topic, Map<Integer, Long> starts) {
    return new CommandFeed(
        kafkaClients.readerConsumer(loopNumber, IsolationLevel.READ_COMMITTED),
        topic,
        starts,
        timeout);
  }

  private LogReader reader(Consumer<byte[], byte[]> consumer) {
    return new LogReader(consumer, timeout);
  }
}

package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class CommandFeedTest {

  private static final String TOPIC = "commands";
  private static final byte[] MEBIBYTE = new byte[1 << 20];

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

  @Test
  void aPartitionWithLargeRecordsWaits() {
    Set<TopicPartition> paused = new HashSet<>();
    try (CommandFeed feed =
        new CommandFeed(consumer, TOPIC, Map.of(0, 0L, 1, 0L), Duration.ofSeconds(10))) {
      addRecord(0, 0);
      for (int offset = 0; offset < CommandFeed.WAITING_BYTES_MAX / MEBIBYTE.length; offset++) {
        addRecord(1, offset);
      }
      assertThat(feed.take(0, 1)).hasSize(1);
      consumer.schedulePollTask(
          () -> {
            paused.addAll(consumer.paused());
            addRecord(0, 1);
          });
      assertThat(feed.take(0, 2)).hasSize(1);
      assertThat(paused).containsExactly(new TopicPartition(TOPIC, 1));

      assertThat(feed.take(1, 2)).hasSize(2);
      consumer.schedulePollTask(
          () -> {
            paused.clear();
            paused.addAll(consumer.paused());
            addRecord(0, 2);
          });
      assertThat(feed.take(0, 3)).hasSize(1);
      assertThat(paused).isEmpty();
    }
  }

  private void addRecord(int partition, long offset) {
    consumer.addRecord(
        new ConsumerRecord<>(
            TOPIC,
            partition,
            offset,
            0,
            TimestampType.LOG_APPEND_TIME,
            0,
            MEBIBYTE.length,
            new byte[0],
            MEBIBYTE,
            new RecordHeaders(),
            Optional.empty()));
  }
}

package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The records of a batch, poll by poll, with Kafka's mock consumer. */
class BatchIntakeTest {

  private static final String TOPIC = "commands";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Duration WAIT = Duration.ofMillis(1);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final AtomicInteger changes = new AtomicInteger();
  private final AtomicInteger pollsUntilFree = new AtomicInteger();
  private final BatchIntake intake =
      new BatchIntake(consumer, changes::get, () -> pollsUntilFree.getAndDecrement() > 0, 100);
  private long offset;

  @BeforeEach
  void join() {
    consumer.subscribe(
        List.of(TOPIC),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            changes.incrementAndGet();
          }

          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            changes.incrementAndGet();
          }
        });
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.rebalance(List.of(PARTITION));
  }

  @Test
  void commandsWithoutABatchBeforeThemAreTakenAtOnce() {
    arriveAtPoll(2);
    arriveAtPoll(1);

    assertThat(intake.take(WAIT).records()).hasSize(2);
    assertThat(intake.take(WAIT).records()).hasSize(1);
    assertThat(intake.take(WAIT).isEmpty()).isTrue();
  }

  @Test
  void aBatchThatCannotBeginYetTakesTheCommandsThatArriveMeanwhile() {
    pollsUntilFree.set(2);
    arriveAtPoll(2);
    arriveAtPoll(0);
    arriveAtPoll(3);
    arriveAtPoll(1);

    BatchIntake.Batch batch = intake.take(WAIT);

    assertThat(batch.records())
        .extracting(ConsumerRecord::offset)
        .containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(batch.nextOffsets().get(PARTITION).offset()).isEqualTo(5);
    assertThat(batch.partitionsUnchanged()).isTrue();
  }

  @Test
  void anEmptyBatchDoesNotWaitForMore() {
    pollsUntilFree.set(1);
    arriveAtPoll(0);
    arriveAtPoll(1);

    assertThat(intake.take(WAIT).isEmpty()).isTrue();
  }

  @Test
  void aBatchNeverExceedsItsMaximum() {
    pollsUntilFree.set(100);
    for (int poll = 0; poll < 10; poll++) {
      arriveAtPoll(BatchIntake.pollSize(100));
    }

    assertThat(intake.take(WAIT).records()).hasSize(100);
    assertThat(intake.take(WAIT).records()).hasSize(100);
  }

  @Test
  void aBatchIsNotWholeWhenPartitionsChangeDuringItsIntake() {
    pollsUntilFree.set(1);
    arriveAtPoll(2);
    consumer.schedulePollTask(() -> consumer.rebalance(List.of()));

    BatchIntake.Batch batch = intake.take(WAIT);

    assertThat(batch.records()).hasSize(2);
    assertThat(batch.partitionsUnchanged()).isFalse();
  }

  private void arriveAtPoll(int commands) {
    consumer.schedulePollTask(
        () -> {
          for (int i = 0; i < commands; i++) {
            consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, new byte[0], new byte[0]));
            offset++;
          }
        });
  }
}

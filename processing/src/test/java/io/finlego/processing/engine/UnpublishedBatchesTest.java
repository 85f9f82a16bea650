package io.finlego.processing.engine;

import static io.finlego.processing.engine.AppliedBatchKit.answer;
import static io.finlego.processing.engine.AppliedBatchKit.batch;
import static io.finlego.processing.engine.AppliedBatchKit.progress;
import static io.finlego.processing.engine.AppliedBatchKit.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnpublishedBatchesTest {

  private final AppliedBatch batch = batch(run(0, 5, 8), run(1, 2, 4), run(0, 8, 10));
  private final UnpublishedBatches batches = new UnpublishedBatches();

  @Test
  void aBatchThatIsReadInPartsHasAnEntryWithItsFirstAndWithItsLastOutcomes() {
    batches.set(List.of(batch), Map.of(0, progress(10, 5)));

    assertThat(batches.takeEntries(answers(0, 3, 4))).isEmpty();
    assertThat(batches.takeEntries(answers(0, 5, 6))).containsExactly(entry());
    assertThat(batches.takeEntries(answers(0, 7, 8))).isEmpty();
    assertThat(batches.takeEntries(answers(0, 9, 11))).containsExactly(entry(0));
    assertThat(batches.takeEntries(answers(0, 9, 11))).isEmpty();
  }

  @Test
  void aBatchThatIsReadAsAWholeHasOneEntry() {
    batches.set(List.of(batch), Map.of(0, progress(10, 5), 1, progress(4, 0)));

    List<Answer> all = Stream.concat(answers(0, 5, 9).stream(), answers(1, 2, 3).stream()).toList();

    assertThat(batches.takeEntries(all)).containsExactly(entry(0, 1));
    assertThat(batches.takeEntries(all)).isEmpty();
  }

  @Test
  void eachPartitionHasItsEntry() {
    batches.set(List.of(batch), Map.of(0, progress(10, 5), 1, progress(4, 0)));

    assertThat(batches.takeEntries(answers(1, 0, 3))).containsExactly(entry(1));
    assertThat(batches.takeEntries(answers(0, 5, 8))).isEmpty();
    assertThat(batches.takeEntries(answers(0, 9, 9))).containsExactly(entry(0));
  }

  @Test
  void aPublishedPartitionHasNoEntry() {
    batches.set(List.of(batch), Map.of(0, progress(10, 10), 1, progress(4, 0)));

    assertThat(batches.takeEntries(answers(0, 5, 9))).isEmpty();
    assertThat(batches.takeEntries(answers(1, 2, 3))).containsExactly(entry(1));
  }

  private JournalEntry entry(Integer... partitions) {
    return new JournalEntry(batch, Set.of(partitions));
  }

  private static List<Answer> answers(int partition, long firstOffset, long lastOffset) {
    return LongStream.rangeClosed(firstOffset, lastOffset)
        .mapToObj(offset -> answer(partition, offset))
        .toList();
  }
}

package io.finlego.processing.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Applies batches of the journal again: the same commands in the same transactions, with the
 * recorded instants. It publishes nothing, because the outcomes of a batch are published if the
 * batch is in the journal.
 */
final class BatchReplay<C> {

  private final ReplayParts<C> parts;
  private final CommandFeed feed;
  private final JournalChain chain;
  private final boolean hasCuts;
  private final Map<Integer, Long> ends;
  private final PublishedMarks marks;
  private final Map<Integer, Long> nextOffsets = new HashMap<>();

  /**
   * @param feed begins in each partition with the first command that is not applied
   * @param chain has all batches
   * @param rows the progress of all partitions
   * @param ends the offsets after the last command, by partition
   */
  BatchReplay(
      ReplayParts<C> parts,
      CommandFeed feed,
      JournalChain chain,
      Map<Integer, Progress> rows,
      Map<Integer, Long> ends) {
    this.parts = parts;
    this.feed = feed;
    this.chain = chain;
    hasCuts = chain.hasCuts();
    this.ends = ends;
    marks = PublishedMarks.of(rows.values());
    rows.forEach((partition, row) -> nextOffsets.put(partition, row.nextOffset()));
  }

  /**
   * What came of a batch.
   *
   * @param commandCount the number of records that were applied; 0 if the batch was applied before
   * @param isSame whether the outcomes are the same as the first time
   */
  record Result(int commandCount, boolean isSame) {}

  /** Applies the commands of a batch that are not applied yet and that the topic still has. */
  Result apply(JournalEntry entry) {
    AppliedBatch batch = entry.batch();
    List<Delivery<C>> deliveries = new ArrayList<>();
    Map<Integer, Long> publishedOffsets = new HashMap<>();
    boolean isWhole = true;
    for (CommandRun run : batch.runs()) {
      List<ConsumerRecord<byte[], byte[]>> taken = take(run, batch);
      isWhole &= !taken.isEmpty() && taken.getLast().offset() == run.nextOffset() - 1;
      taken.forEach(record -> deliveries.add(read(record, run, batch)));
      if (!taken.isEmpty() && entry.publishedPartitions().contains(run.partition())) {
        publishedOffsets.put(run.partition(), taken.getLast().offset() + 1);
      }
    }
    if (deliveries.isEmpty()) {
      return new Result(0, true);
    }
    boolean isPublished = batch.appliedAt().isBefore(parts.publishedUntil());
    BatchTrace trace = parts.traces().start(deliveries);
    List<AppliedBatch> again =
        parts
            .runner()
            .runAgain(
                new BatchContext(
                    batch.topicId(),
                    new Published(isPublished ? publishedOffsets : Map.of(), marks),
                    trace,
                    InstantSource.fixed(batch.appliedAt())),
                deliveries)
            .batches();
    boolean isSame =
        !isWhole
            || again.stream().allMatch(part -> part.outcomesChecksum() == batch.outcomesChecksum());
    if (!isPublished && !(isWhole && isSame)) {
      // Subscribers know other outcomes, which nobody can compare with these.
      parts.progress().storePublished(batch.topicId(), new Published(publishedOffsets, marks));
    }
    return new Result(deliveries.size(), isSame);
  }

  /**
   * Takes the records of a run that are not applied yet. If the broker has lost the end of the run,
   * takes the records before it; what stands at the lost offsets now are later commands.
   */
  private List<ConsumerRecord<byte[], byte[]>> take(CommandRun run, AppliedBatch batch) {
    int partition = run.partition();
    long nextOffset = nextOffsets.getOrDefault(partition, 0L);
    long end = Math.min(run.nextOffset(), chain.cutAfter(partition, batch.appliedAt()));
    if (end <= nextOffset) {
      return List.of();
    }
    nextOffsets.put(partition, end);
    List<ConsumerRecord<byte[], byte[]>> taken =
        feed.take(partition, Math.min(end, ends.getOrDefault(partition, 0L))).stream()
            .filter(record -> !run.isOlderThan(record))
            .toList();
    return isOfRun(taken, run) ? taken : List.of();
  }

  private static boolean isOfRun(List<ConsumerRecord<byte[], byte[]>> taken, CommandRun run) {
    return taken.isEmpty()
        || taken.getLast().offset() < run.nextOffset() - 1
        || run.hasLast(taken.getLast());
  }

  private Delivery<C> read(
      ConsumerRecord<byte[], byte[]> record, CommandRun run, AppliedBatch batch) {
    Delivery<C> delivery = parts.reader().read(record);
    if (!(delivery instanceof Delivery.WithId<C> withId)) {
      return delivery;
    }
    EarlierAnswer earlierAnswer = run.answerAt(record.offset());
    Delivery.WithId<C> answered =
        withId.answeredBefore(hasCuts ? earlierAnswer.afterLoss() : earlierAnswer);
    String reason = batch.deadLetterReason();
    return reason != null && answered instanceof Delivery.Decoded<C> decoded
        ? decoded.asUnreadable(reason)
        : answered;
  }
}

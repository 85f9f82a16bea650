package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One replay, from the import of the journal to the last batch. */
final class ReplayRun<C> implements AutoCloseable {

  private final ReplayParts<C> parts;
  private final LogOffsets offsets;
  private final Function<Map<Integer, Long>, CommandFeed> feeds;
  private final ReplayQueue queue;
  private final JournalRecords journalRecords;
  private final ProcessingSettings settings;
  private final ReplayReport report;
  private final UUID topicId;
  private final Map<Integer, Progress> rows;
  private final JournalCheck.Missing missing;
  private final JournalImport journal;
  private Iterator<ReplayQueue.QueuedBatch> page = List.<ReplayQueue.QueuedBatch>of().iterator();
  private ReplayQueue.Place place = ReplayQueue.Place.BEGIN;
  private boolean isImporting = true;
  private @Nullable CommandFeed feed;
  private @Nullable BatchReplay<C> batches;

  /**
   * @param reader this object closes it
   * @param feeds opens the feed of commands that begins at these offsets
   * @param rows the progress of all partitions
   */
  ReplayRun(
      ReplayParts<C> parts,
      LogReader reader,
      LogOffsets offsets,
      Function<Map<Integer, Long>, CommandFeed> feeds,
      ReplayQueue queue,
      JournalRecords journalRecords,
      ProcessingSettings settings,
      ReplayReport report,
      UUID topicId,
      Map<Integer, Progress> rows,
      JournalCheck.Missing missing) {
    this.parts = parts;
    this.offsets = offsets;
    this.feeds = feeds;
    this.queue = queue;
    this.journalRecords = journalRecords;
    this.settings = settings;
    this.report = report;
    this.topicId = topicId;
    this.rows = rows;
    this.missing = missing;
    journal = new JournalImport(reader, queue, journalRecords, topicId, rows, missing);
    queue.clear();
    report.noteReading();
  }

  UUID topicId() {
    return topicId;
  }

  JournalCheck.Missing missing() {
    return missing;
  }

  /** Imports a part of the journal, or applies the next batch. Returns whether there is more. */
  boolean step() {
    if (isImporting) {
      isImporting = journal.step();
      if (!isImporting) {
        begin();
      }
      return true;
    }
    if (!page.hasNext()) {
      page = queue.nextPage(place).iterator();
    }
    BatchReplay<C> batchReplay = batches;
    if (batchReplay == null || !page.hasNext()) {
      queue.clear();
      report.noteEnd();
      return false;
    }
    ReplayQueue.QueuedBatch queuedBatch = page.next();
    JournalEntry entry = journalRecords.decode(queuedBatch.record());
    report.noteBatch(entry.batch(), batchReplay.apply(entry));
    place = queuedBatch.place();
    return true;
  }

  @Override
  public void close() {
    try (journal) {
      if (feed != null) {
        feed.close();
      }
    }
  }

  private void begin() {
    report.noteStart(queue.count());
    Map<TopicPartition, Long> begins = offsets.begins(commandPartitions());
    Map<Integer, Long> starts = new HashMap<>();
    begins.forEach(
        (partition, begin) -> {
          long nextOffset = rows.getOrDefault(partition.partition(), Progress.NONE).nextOffset();
          if (begin > nextOffset && journal.hasMissing(partition.partition())) {
            throw new JournalGapException(
                "Kafka has deleted the commands of %s from offset %s to %s."
                    .formatted(partition, nextOffset, begin - 1));
          }
          starts.put(partition.partition(), Math.max(begin, nextOffset));
        });
    Map<Integer, Long> ends =
        offsets.ends(begins.keySet()).entrySet().stream()
            .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    journal.close();
    CommandFeed newFeed = feeds.apply(starts);
    feed = newFeed;
    batches = new BatchReplay<>(parts, newFeed, journal, rows, ends);
  }

  private List<TopicPartition> commandPartitions() {
    return rows.keySet().stream().map(settings::commandPartition).toList();
  }
}

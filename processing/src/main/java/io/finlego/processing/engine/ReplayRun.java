package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One replay. It imports the journal into the queue, checks that the batches make a whole, and only
 * then applies them.
 */
final class ReplayRun<C> implements AutoCloseable {

  private final ReplayParts<C> parts;
  private final LogOffsets offsets;
  private final LogReaders readers;
  private final ReplayQueue queue;
  private final JournalRecords journalRecords;
  private final ProcessingSettings settings;
  private final ReplayReport report;
  private final UUID topicId;
  private final Map<Integer, Progress> rows;
  private final JournalCheck.Missing missing;
  private final JournalImport journal;
  private Stage stage = Stage.START;
  private ReplayQueue.Place place = ReplayQueue.Place.BEGIN;
  private Iterator<ReplayQueue.QueuedBatch> page = List.<ReplayQueue.QueuedBatch>of().iterator();
  private @Nullable JournalChain chain;
  private @Nullable CommandFeed feed;
  private @Nullable BatchReplay<C> batches;

  private enum Stage {
    START,
    IMPORT,
    CHECK,
    APPLY
  }

  /**
   * @param rows the progress of all partitions
   */
  ReplayRun(
      ReplayParts<C> parts,
      LogReaders readers,
      LogOffsets offsets,
      ProcessorTables tables,
      ProcessingSettings settings,
      ReplayReport report,
      UUID topicId,
      Map<Integer, Progress> rows,
      JournalCheck.Missing missing) {
    this.parts = parts;
    this.offsets = offsets;
    this.readers = readers;
    this.queue = new ReplayQueue(tables.jdbc());
    this.journalRecords = tables.journalRecords();
    this.settings = settings;
    this.report = report;
    this.topicId = topicId;
    this.rows = rows;
    this.missing = missing;
    journal = new JournalImport(readers.committed(), queue, tables, topicId, missing);
  }

  UUID topicId() {
    return topicId;
  }

  JournalCheck.Missing missing() {
    return missing;
  }

  /**
   * Does the next part of the work. Returns whether there is more.
   *
   * @throws JournalGapException if the journal or the command topic lacks something. Nothing is
   *     applied then
   */
  boolean step() {
    return switch (stage) {
      case START -> {
        report.noteReading();
        queue.clear();
        stage = Stage.IMPORT;
        yield true;
      }
      case IMPORT -> {
        if (!journal.step()) {
          journal.close();
          stage = Stage.CHECK;
        }
        yield true;
      }
      case CHECK -> {
        if (!check()) {
          stage = Stage.APPLY;
        }
        yield true;
      }
      case APPLY -> apply();
    };
  }

  @Override
  public void close() {
    try (journal) {
      if (feed != null) {
        feed.close();
      }
    }
  }

  /** Checks the next page of the queue. Returns whether there is more. */
  private boolean check() {
    JournalChain openChain = chain;
    if (openChain == null) {
      openChain = new JournalChain(rows, numbered(offsets.begins(commandPartitions())));
      chain = openChain;
    }
    List<ReplayQueue.QueuedBatch> nextPage = queue.nextPage(place);
    for (ReplayQueue.QueuedBatch queuedBatch : nextPage) {
      openChain.add(journalRecords.decode(queuedBatch.record()).batch());
      place = queuedBatch.place();
    }
    if (!nextPage.isEmpty()) {
      return true;
    }
    openChain.requireWhole();
    report.noteStart(queue.count());
    place = ReplayQueue.Place.BEGIN;
    Map<Integer, Long> ends = numbered(offsets.ends(commandPartitions()));
    Map<Integer, Long> starts = new HashMap<>(openChain.starts());
    starts.replaceAll((partition, start) -> Math.min(start, ends.getOrDefault(partition, 0L)));
    CommandFeed newFeed = readers.commandFeed(settings.commandTopic(), starts);
    feed = newFeed;
    batches = new BatchReplay<>(parts, newFeed, openChain, rows, ends);
    return false;
  }

  /** Applies the next batch. Returns whether there is more. */
  private boolean apply() {
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

  private List<TopicPartition> commandPartitions() {
    return rows.keySet().stream().map(settings::commandPartition).toList();
  }

  private static Map<Integer, Long> numbered(Map<TopicPartition, Long> partitions) {
    Map<Integer, Long> numbers = new HashMap<>();
    partitions.forEach((partition, offset) -> numbers.put(partition.partition(), offset));
    return numbers;
  }
}

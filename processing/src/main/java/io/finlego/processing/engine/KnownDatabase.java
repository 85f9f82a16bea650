package io.finlego.processing.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a loop knows of its database: on which server it had all batches of the journal, and how far
 * it has come since then. Postgres may become older while the loop runs, for example after a
 * fail-over to a replica that lagged, and the connections do not always show it.
 *
 * <p>Any thread may call the methods.
 */
final class KnownDatabase {

  private volatile Positions positions = Positions.none();
  private volatile @Nullable Long serverStart;
  private volatile boolean isBehind;
  private volatile boolean isDoubted;

  /** Notes that it is unknown whether the database has all batches of the journal. */
  void beginCheck() {
    isBehind = true;
  }

  /**
   * Notes that the database has all batches of the journal.
   *
   * @param newServerStart see {@link DatabaseState}; read before the comparison with the journal
   */
  void confirm(long newServerStart) {
    serverStart = newServerStart;
    isDoubted = false;
    isBehind = false;
  }

  /**
   * How far Postgres has come since the loop began to read its partitions. When it begins again, it
   * has others. A batch that is still under way from before then cannot change them.
   *
   * @param nextOffsets the offset after the last applied command, by partition
   */
  record Positions(Map<Integer, Long> nextOffsets) {

    static Positions none() {
      return new Positions(new ConcurrentHashMap<>());
    }

    /** Notes what Postgres has acknowledged. */
    void noteCommitted(List<AppliedBatch> batches) {
      for (AppliedBatch batch : batches) {
        batch
            .runs()
            .forEach(run -> nextOffsets.merge(run.partition(), run.nextOffset(), Math::max));
      }
    }
  }

  /** Begins with the progress of the loop's partitions. */
  void begin(Map<Integer, Progress> rows) {
    Positions begun = Positions.none();
    rows.forEach((partition, row) -> begun.nextOffsets().put(partition, row.nextOffset()));
    positions = begun;
  }

  Positions positions() {
    return positions;
  }

  /**
   * Compares the database with what the loop knows.
   *
   * @param row the locked progress of a partition
   * @param state what the transaction sees
   * @throws ChangedDatabaseException if the database may be older, or if another process, which has
   *     owned the partition before, has committed a batch after this loop has looked for such
   *     batches. Its events and its record of the journal may not be published
   */
  void check(int partition, Progress row, DatabaseState state) {
    String doubt = doubt(partition, row, state);
    if (doubt != null) {
      isBehind = true;
      throw new ChangedDatabaseException(doubt);
    }
    Long nextOffset = positions.nextOffsets().get(partition);
    if (nextOffset != null && row.nextOffset() > nextOffset) {
      throw new ChangedDatabaseException(
          "Another process has applied partition %s up to offset %s, and not only up to %s."
              .formatted(partition, row.nextOffset(), nextOffset));
    }
  }

  private @Nullable String doubt(int partition, Progress row, DatabaseState state) {
    if (!isConfirmedFor(state.serverStart())) {
      return "Postgres was restarted, or is another server.";
    }
    if (!state.mayApplyNewCommands()) {
      return "Another loop applies batches again.";
    }
    long nextOffset = positions.nextOffsets().getOrDefault(partition, 0L);
    return row.nextOffset() < nextOffset
        ? "Postgres had applied partition %s up to offset %s, and now only up to %s."
            .formatted(partition, nextOffset, row.nextOffset())
        : null;
  }

  /** Tells whether this server had all batches of the journal. */
  boolean isConfirmedFor(long currentStart) {
    Long confirmedStart = serverStart;
    return confirmedStart != null && confirmedStart == currentStart;
  }

  /** Tells whether the database lacks batches, as far as the loop knows. */
  boolean isBehind() {
    return isBehind;
  }

  /** Makes the loop compare the database with the journal again, unless it knows this server. */
  void doubtUnlessConfirmedFor(long currentStart) {
    isDoubted = serverStart != null && !isConfirmedFor(currentStart);
  }

  boolean isDoubted() {
    return isDoubted;
  }

  /** Forgets the server. Only a loop that reads partitions compares the next one. */
  void forgetServer() {
    serverStart = null;
    isDoubted = false;
  }
}

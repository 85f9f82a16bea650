package io.finlego.processing.engine;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database up to the topics that is older than they are, before a loop takes new commands.
 * The batches of the journal that the database lacks are applied again in the order of their
 * instants. Batches that touch the same rows have their instants in the order in which they ran, so
 * that everything becomes what it was.
 *
 * <p>One loop of all instances replays; the others wait. The loop's thread works in slices, so that
 * it can poll between them and stays a member of its group.
 */
final class Replay<C> implements AutoCloseable {

  private static final Duration SLICE = Duration.ofSeconds(1);

  private final JournalCheck check;
  private final ReplayLock lock;
  private final CommandProgress progress;
  private final RunFactory<C> runFactory;
  private final ClockWait clockWait;
  private final ReplayReport report;
  private boolean isWaiting;
  private boolean isWaitingForClock;
  private @Nullable ReplayRun<C> run;
  private @Nullable FoundGap gap;

  /** Makes a run; see {@link ReplayRun}. */
  interface RunFactory<C> {
    ReplayRun<C> create(UUID topicId, Map<Integer, Progress> rows, JournalCheck.Missing missing);
  }

  Replay(
      JournalCheck check,
      ReplayLock lock,
      CommandProgress progress,
      RunFactory<C> runFactory,
      ClockWait clockWait,
      ReplayReport report) {
    this.check = check;
    this.lock = lock;
    this.progress = progress;
    this.runFactory = runFactory;
    this.clockWait = clockWait;
    this.report = report;
  }

  /** Tells whether the next {@link #catchUp} goes on with a replay, or waits for one. */
  boolean isRunning() {
    return isWaiting || isWaitingForClock || run != null || gap != null;
  }

  /** Tells whether another loop replays. */
  boolean isWaiting() {
    return isWaiting;
  }

  /**
   * Works for a short time. Returns whether the database has all batches of the journal; if not,
   * the caller calls again.
   *
   * @throws JournalGapException if the database cannot be brought up to the topics
   */
  boolean catchUp(UUID topicId) {
    rethrowGap(topicId);
    boolean isOpen = false;
    try {
      isOpen = !isWaitingForClock && isBehindJournal(topicId);
    } catch (JournalGapException e) {
      report.noteGap(e);
      gap = new FoundGap(topicId, e);
      throw e;
    } finally {
      if (!isOpen) {
        end();
      }
    }
    isWaitingForClock = !isOpen && clockWait.isNeeded();
    return !isOpen && !isWaitingForClock;
  }

  @Override
  public void close() {
    gap = null;
    isWaitingForClock = false;
    end();
  }

  /** The loop keeps the lock after it has found a gap, so that no other loop looks for it too. */
  private void rethrowGap(UUID topicId) {
    FoundGap foundGap = gap;
    if (foundGap == null) {
      return;
    }
    if (!foundGap.mayBeClosed(topicId, lock)) {
      throw foundGap.failure();
    }
    close();
  }

  /** Goes on with the replay, or begins one. Returns whether there is more to do. */
  private boolean isBehindJournal(UUID topicId) {
    ReplayRun<C> openRun = run;
    if (openRun != null && !openRun.topicId().equals(topicId)) {
      close();
      openRun = null;
    }
    if (openRun == null) {
      openRun = begin(topicId);
    }
    return isWaiting || (openRun != null && goOn(openRun));
  }

  /** Ends the replay, and lets other loops replay unless a gap was found. */
  private void end() {
    isWaiting = false;
    ReplayRun<C> openRun = run;
    run = null;
    try {
      if (openRun != null) {
        report.noteClosed();
        openRun.close();
      }
    } finally {
      if (gap == null) {
        lock.close();
      }
    }
  }

  /** Begins a replay. Returns null if no batch is missing, or if another loop replays. */
  private @Nullable ReplayRun<C> begin(UUID topicId) {
    if (isWaiting && !lock.tryTake()) {
      return null;
    }
    JournalCheck.Missing newMissing = check.findMissing(topicId);
    if (newMissing == null) {
      isWaiting = false;
      return null;
    }
    if (!isWaiting && !lock.tryTake()) {
      isWaiting = true;
      report.noteWaiting();
      return null;
    }
    isWaiting = false;
    lock.shutOutNewCommands();
    ReplayRun<C> newRun =
        runFactory.create(
            topicId, progress.readOrInsert(topicId, newMissing.commandPartitions()), newMissing);
    run = newRun;
    return newRun;
  }

  /** Returns whether there is more to do. */
  private boolean goOn(ReplayRun<C> openRun) {
    lock.check();
    long startNanos = System.nanoTime();
    boolean hasMore = true;
    while (hasMore && System.nanoTime() - startNanos < SLICE.toNanos()) {
      hasMore = openRun.step();
    }
    if (!hasMore) {
      lock.check();
      check.noteReplayed(openRun.topicId(), openRun.missing());
    }
    return hasMore;
  }
}

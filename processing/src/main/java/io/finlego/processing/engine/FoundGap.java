package io.finlego.processing.engine;

import java.time.Duration;
import java.util.UUID;

/**
 * A gap that a loop has found in the journal. To find it again takes long, so the loop looks again
 * only after something may have changed.
 */
final class FoundGap {

  private static final Duration WAIT = Duration.ofMinutes(5);

  private final UUID topicId;
  private final JournalGapException failure;
  private final long foundNanos = System.nanoTime();

  /**
   * @param topicId the id of the command topic
   */
  FoundGap(UUID topicId, JournalGapException failure) {
    this.topicId = topicId;
    this.failure = failure;
  }

  /**
   * Tells whether the loop must look again: after some minutes, if the command topic is another
   * one, or if the connection of the lock has ended, because another Postgres may have come.
   *
   * @param lock the lock that this loop has kept since it found the gap
   */
  boolean mayBeClosed(UUID currentTopicId, ReplayLock lock) {
    return !topicId.equals(currentTopicId)
        || System.nanoTime() - foundNanos > WAIT.toNanos()
        || !lock.isHeld();
  }

  JournalGapException failure() {
    return failure;
  }
}

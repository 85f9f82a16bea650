package io.finlego.processing.engine;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The status of a consumer loop. Only the loop's thread writes it; any thread may read it. */
final class LoopStatus {

  private final Clock clock;
  private volatile LoopState state = new LoopState.Starting();
  private volatile long lag;
  private volatile long lastTurnNanos = System.nanoTime();
  private volatile double secondsSinceHeartbeat;
  private volatile @Nullable String lastLoss;

  LoopStatus(Clock clock) {
    this.clock = clock;
  }

  LoopState state() {
    return state;
  }

  long lag() {
    return lag;
  }

  /** Returns the time since the loop last called {@link #noteTurn}. */
  Duration timeSinceTurn() {
    return Duration.ofNanos(System.nanoTime() - lastTurnNanos);
  }

  /**
   * Returns the seconds since the last heartbeat, as of the last call of {@link #noteTurn}. The
   * result is negative before the first heartbeat.
   */
  double secondsSinceHeartbeat() {
    return secondsSinceHeartbeat;
  }

  /**
   * Notes that the loop has finished a turn: it has polled for records and handled what it
   * received.
   */
  void noteTurn(long newLag, double newSecondsSinceHeartbeat) {
    lag = newLag;
    secondsSinceHeartbeat = newSecondsSinceHeartbeat;
    lastTurnNanos = System.nanoTime();
  }

  /**
   * Returns the last loss of records in Kafka that was found, with its time and the partitions;
   * null if none was found.
   */
  @Nullable String lastLoss() {
    return lastLoss;
  }

  void noteLoss(String loss) {
    lastLoss = loss;
  }

  void markStarting() {
    state = new LoopState.Starting();
  }

  void markReplaying(String progress) {
    state = new LoopState.Replaying(progress);
  }

  void markRunning() {
    if (!(state instanceof LoopState.Running)) {
      state = new LoopState.Running();
    }
  }

  void markBackingOff(String reason) {
    var since =
        state instanceof LoopState.BackingOff(var firstSince, _) ? firstSince : clock.instant();
    state = new LoopState.BackingOff(since, reason);
  }

  void markFailed(String reason) {
    state = new LoopState.Failed(clock.instant(), reason);
  }

  void markStopped() {
    state = new LoopState.Stopped();
    lag = 0;
  }
}

package io.finlego.processing.engine;

import java.time.Clock;
import java.time.Duration;

/** The status of a consumer loop. Only the loop's thread writes it; any thread may read it. */
final class LoopStatus {

  private final Clock clock;
  private volatile LoopState state = new LoopState.Starting();
  private volatile long lag;
  private volatile long turnNanos = System.nanoTime();
  private volatile double secondsSinceHeartbeat;

  LoopStatus(Clock clock) {
    this.clock = clock;
  }

  LoopState state() {
    return state;
  }

  long lag() {
    return lag;
  }

  /** The time since the loop began its current turn. */
  Duration sinceTurn() {
    return Duration.ofNanos(System.nanoTime() - turnNanos);
  }

  double secondsSinceHeartbeat() {
    return secondsSinceHeartbeat;
  }

  void turn(long newLag, double newSecondsSinceHeartbeat) {
    lag = newLag;
    secondsSinceHeartbeat = newSecondsSinceHeartbeat;
    turnNanos = System.nanoTime();
  }

  void starting() {
    state = new LoopState.Starting();
  }

  void running() {
    if (!(state instanceof LoopState.Running)) {
      state = new LoopState.Running();
    }
  }

  void backingOff(String reason) {
    var beginning =
        state instanceof LoopState.BackingOff(var firstBeginning, _)
            ? firstBeginning
            : clock.instant();
    state = new LoopState.BackingOff(beginning, reason);
  }

  void failed(String reason) {
    state = new LoopState.Failed(clock.instant(), reason);
  }

  void stopped() {
    state = new LoopState.Stopped();
    lag = 0;
  }
}

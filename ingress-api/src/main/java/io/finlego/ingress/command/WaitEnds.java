package io.finlego.ingress.command;

import java.time.Duration;

/**
 * When the waits of a request end, in the time of {@link System#nanoTime}. All commands of a
 * request share the end of the wait for their turns.
 *
 * @param turnNanos the end of the wait for the caller's turn to send commands
 * @param outcomeNanos the end of the wait for outcomes
 */
record WaitEnds(long turnNanos, long outcomeNanos) {

  /** The ends for a request that begins now, and that waits for outcomes as long as given. */
  static WaitEnds of(CommandContext context, Duration outcomeWait) {
    long now = System.nanoTime();
    return new WaitEnds(now + context.turnWait().toNanos(), now + outcomeWait.toNanos());
  }

  /** The same ends, but with a new wait for outcomes that begins now. */
  WaitEnds withOutcomeWait(Duration outcomeWait) {
    return new WaitEnds(turnNanos, System.nanoTime() + outcomeWait.toNanos());
  }
}

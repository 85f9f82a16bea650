package io.finlego.ingress.access.admission;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.limits.HeavyWork;
import java.time.Duration;

/** The heavy work of one request. Only the thread that serves the request uses this class. */
final class AdmittedWork implements HeavyWork {

  /** A body of this size is read in less than a millisecond. */
  static final int SMALL_BODY_BYTES = 16 * 1024;

  /**
   * How long a request that has begun its work waits to continue: with its body, all waits
   * together; with a stream, each time, because a stream may have any number of parts. It can no
   * longer be refused, so it then continues without a permit.
   */
  private static final Duration CONTINUATION_WAIT = Duration.ofSeconds(10);

  private final ProcessorPermits permits;
  private final CurrentCaller caller;
  private boolean isBodyLarge;
  private boolean isInTurn;
  private Duration remainingWait = CONTINUATION_WAIT;

  AdmittedWork(ProcessorPermits permits, CurrentCaller caller) {
    this.permits = permits;
    this.caller = caller;
  }

  @Override
  public Turn beginBody(int bytes) {
    isBodyLarge = bytes > SMALL_BODY_BYTES;
    if (!isBodyLarge || isInTurn) {
      return NO_TURN;
    }
    permits.take(caller);
    return turn();
  }

  @Override
  public Turn continueBody() {
    if (!isBodyLarge || isInTurn) {
      return NO_TURN;
    }
    long startNanos = System.nanoTime();
    boolean isTaken = permits.take(caller, remainingWait);
    remainingWait = remainingWait.minusNanos(System.nanoTime() - startNanos);
    return isTaken ? turn() : NO_TURN;
  }

  @Override
  public Turn continueStream() {
    return isInTurn || !permits.take(caller, CONTINUATION_WAIT) ? NO_TURN : turn();
  }

  private Turn turn() {
    isInTurn = true;
    return this::endTurn;
  }

  /** A pause may have ended without a permit. Then there is none to give back. */
  private void endTurn() {
    if (isInTurn) {
      isInTurn = false;
      permits.giveBack(caller);
    }
  }

  @Override
  public Turn pause() {
    if (!isInTurn) {
      return NO_TURN;
    }
    endTurn();
    return () -> isInTurn = permits.take(caller, CONTINUATION_WAIT);
  }
}

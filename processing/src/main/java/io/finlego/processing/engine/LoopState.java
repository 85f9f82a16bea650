package io.finlego.processing.engine;

import java.time.Instant;

/** The lifecycle of one consumer loop. */
sealed interface LoopState {
  /** Not yet a member of its group, or looking for its places. */
  record Starting() implements LoopState {}

  record Running() implements LoopState {}

  /** Waiting for what is away; goes on by itself. */
  record BackingOff(Instant since, String reason) implements LoopState {}

  /** Ended by a failure that nothing here mends: the process has to be started again. */
  record Failed(Instant since, String reason) implements LoopState {}

  record Stopped() implements LoopState {}
}

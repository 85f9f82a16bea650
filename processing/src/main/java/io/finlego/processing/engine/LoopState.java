package io.finlego.processing.engine;

import java.time.Instant;

/** The lifecycle of one consumer loop. */
sealed interface LoopState {

  /** The loop is not yet a member of its group, or is finding its positions. */
  record Starting() implements LoopState {}

  record Running() implements LoopState {}

  /** The loop waits while Postgres or Kafka is away, and will continue by itself. */
  record BackingOff(Instant since, String reason) implements LoopState {}

  /** The loop has ended after an {@link Error}; the process must be restarted. */
  record Failed(Instant since, String reason) implements LoopState {}

  record Stopped() implements LoopState {}
}

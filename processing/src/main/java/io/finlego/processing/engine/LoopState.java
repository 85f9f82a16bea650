package io.finlego.processing.engine;

import java.time.Instant;

/** The state of a consumer loop. */
sealed interface LoopState {

  /** The loop has not yet joined its group, or has not yet found its positions. */
  record Starting() implements LoopState {}

  /**
   * The loop brings the database up to the topics, or waits until another loop has done so.
   *
   * @param progress how far it is
   */
  record Replaying(String progress) implements LoopState {}

  record Running() implements LoopState {}

  /** The loop waits because Postgres or Kafka is unavailable. It will continue without help. */
  record BackingOff(Instant since, String reason) implements LoopState {}

  /** An {@link Error} has ended the loop. Somebody must restart the process. */
  record Failed(Instant since, String reason) implements LoopState {}

  record Stopped() implements LoopState {}
}

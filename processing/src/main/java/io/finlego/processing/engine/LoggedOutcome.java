package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the command log: the outcome of a command, and the place of the command's record in its
 * topic.
 *
 * @param deadLetterReason the reason why the record became a dead letter; null if it did not
 */
record LoggedOutcome(
    UUID commandId,
    byte[] requestHash,
    Outcome outcome,
    @Nullable String deadLetterReason,
    UUID topicId,
    int partition,
    long offset) {

  boolean isAt(UUID otherTopicId, int otherPartition, long otherOffset) {
    return offset == otherOffset && partition == otherPartition && topicId.equals(otherTopicId);
  }
}

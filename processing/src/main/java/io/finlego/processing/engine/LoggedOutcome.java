package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the command log: the outcome of a command, and the position of the record that brought
 * it.
 *
 * @param deadLetterReason the reason, if the command broke its batch or was unreadable; otherwise
 *     null
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

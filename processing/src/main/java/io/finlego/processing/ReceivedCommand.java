package io.finlego.processing;

import io.finlego.kernel.CommandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command from the domain's command topic.
 *
 * @param acceptedAt the time at which the Kafka broker appended the command to the topic
 * @param firstStatus the status of the command's outcome when the command was applied for the first
 *     time; null if the command is applied for the first time now, or if the status is not known.
 *     It is known when the engine applies recorded batches again to another database. A domain
 *     needs it only for commands that it cannot decide again, because they need a secret that was
 *     destroyed
 */
public record ReceivedCommand<C>(
    CommandId id, C command, Instant acceptedAt, Outcome.@Nullable Status firstStatus) {

  /** A command that is applied for the first time. */
  public ReceivedCommand(CommandId id, C command, Instant acceptedAt) {
    this(id, command, acceptedAt, null);
  }

  /** Tells whether the engine applies a recorded batch again. */
  public boolean isAppliedAgain() {
    return firstStatus != null;
  }
}

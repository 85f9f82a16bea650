package io.finlego.processing;

import io.finlego.kernel.CommandId;
import java.time.Instant;

/**
 * A command that was read from the topic.
 *
 * @param acceptedAt when the broker appended the record
 */
public record ReceivedCommand<C>(CommandId id, C command, Instant acceptedAt) {}

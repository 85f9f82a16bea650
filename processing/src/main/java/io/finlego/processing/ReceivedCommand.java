package io.finlego.processing;

import io.finlego.kernel.CommandId;
import java.time.Instant;

/**
 * A command as it came off the log.
 *
 * @param acceptedAt when the broker appended it
 */
public record ReceivedCommand<C>(CommandId id, C command, Instant acceptedAt) {}

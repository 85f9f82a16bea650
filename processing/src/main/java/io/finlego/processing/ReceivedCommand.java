package io.finlego.processing;

import io.finlego.kernel.CommandId;
import java.time.Instant;

/**
 * A command from the domain's command topic.
 *
 * @param acceptedAt the time at which the Kafka broker appended the command to the topic
 */
public record ReceivedCommand<C>(CommandId id, C command, Instant acceptedAt) {}

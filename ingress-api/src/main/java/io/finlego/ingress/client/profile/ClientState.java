package io.finlego.ingress.client.profile;

import java.time.Instant;
import java.util.UUID;

/** The state of a client after a command. */
public record ClientState(
    UUID id, String status, String riskLevel, long version, Instant updatedAt) {}

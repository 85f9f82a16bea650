package io.finlego.ingress.client;

import java.time.Instant;
import java.util.UUID;

/** Where a client stands after a command. */
record ClientState(UUID id, String status, String riskLevel, long version, Instant updatedAt) {}

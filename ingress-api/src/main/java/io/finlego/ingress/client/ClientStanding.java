package io.finlego.ingress.client;

import org.jspecify.annotations.Nullable;

/** Where a client stands. */
record ClientStanding(String status, Verification verification, @Nullable String blockReason) {}

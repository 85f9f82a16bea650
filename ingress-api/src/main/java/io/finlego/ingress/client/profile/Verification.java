package io.finlego.ingress.client.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the verification of a client has found so far. */
record Verification(
    @Nullable String state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {}

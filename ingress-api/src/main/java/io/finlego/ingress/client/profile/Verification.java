package io.finlego.ingress.client.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of a client's verification so far. */
record Verification(
    @Nullable String state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {}

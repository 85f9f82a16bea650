package io.finlego.ingress.client.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest result of a client's verification.
 *
 * @param state null if the provider has not reported anything yet
 * @param reviewAnswer the provider's answer, {@code GREEN} or {@code RED}; null if the provider has
 *     not decided yet
 * @param rejectLabels the provider's reasons for a rejection
 */
record Verification(
    @Nullable String state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {}

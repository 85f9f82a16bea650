package io.finlego.ingress.client.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose verification bears on a client's.
 *
 * @param id the client's, or the related individual's
 * @param kind {@code client} or {@code relatedIndividual}
 * @param mustBeVerified whether the client's verification waits for it
 * @param state what the provider found last; null: nothing yet
 */
record VerifiedPerson(
    UUID id,
    String kind,
    boolean mustBeVerified,
    @Nullable String state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {}

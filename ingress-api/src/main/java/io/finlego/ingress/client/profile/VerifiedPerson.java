package io.finlego.ingress.client.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client or one of its related individuals, with the verification of this person.
 *
 * @param id the id of the client or of the related individual
 * @param kind {@code client} or {@code relatedIndividual}
 * @param mustBeVerified whether the client's verification waits for this person
 * @param state the provider's latest result; null if the provider has not reported anything yet
 */
record VerifiedPerson(
    UUID id,
    String kind,
    boolean mustBeVerified,
    @Nullable String state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {}

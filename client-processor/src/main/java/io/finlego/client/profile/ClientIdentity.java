package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a client that only an erasure can change.
 *
 * @param externalClientId the client's id in the system from which the client was imported; null if
 *     the client was not imported or was erased
 */
public record ClientIdentity(
    ClientId id,
    ClientType type,
    OnboardingId onboardingId,
    @Nullable String externalClientId,
    Instant createdAt) {

  ClientIdentity erased() {
    return new ClientIdentity(id, type, onboardingId, null, createdAt);
  }
}

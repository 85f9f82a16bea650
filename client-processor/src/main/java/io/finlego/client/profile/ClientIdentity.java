package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a client that changes only when the client's import ends or the client is erased.
 *
 * @param externalClientId the client's id in the system from which the client was imported; null if
 *     the client was not imported or was erased
 * @param createdAt the instant from which on callers can see the client; while the client is being
 *     imported, the instant at which its import began
 */
public record ClientIdentity(
    ClientId id,
    ClientType type,
    OnboardingId onboardingId,
    @Nullable String externalClientId,
    Instant createdAt) {

  ClientIdentity withCreatedAt(Instant at) {
    return new ClientIdentity(id, type, onboardingId, externalClientId, at);
  }

  ClientIdentity erased() {
    return new ClientIdentity(id, type, onboardingId, null, createdAt);
  }
}

package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import io.finlego.schemas.client.ClientType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stays as it was when the client was created.
 *
 * @param externalClientId its id in the system that it was imported from; null once it was erased
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

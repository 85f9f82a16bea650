package io.finlego.client.creation;

import io.finlego.kernel.ClientId;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.RiskLevel;
import java.time.Instant;

/** A client that nobody knew before. */
public record CreatedClient(
    ClientId id, RequestedClient request, ClientStatus status, Instant createdAt) {

  private static final long FIRST_VERSION = 1;

  /** The number of changes so far, the creation included. */
  public long version() {
    return FIRST_VERSION;
  }

  public ClientType type() {
    return request.profile().getType();
  }

  public RiskLevel riskLevel() {
    return request.profile().getRiskLevel();
  }

  public OnboardingId onboardingId() {
    return request.onboardingId();
  }
}

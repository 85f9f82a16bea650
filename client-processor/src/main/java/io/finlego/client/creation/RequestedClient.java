package io.finlego.client.creation;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.common.Caller;

/** Who asks, by which command, for which client. */
public record RequestedClient(CommandId commandId, Caller caller, CreateClient profile) {

  OnboardingId onboardingId() {
    return new OnboardingId(profile.getOnboardingId());
  }
}

package io.finlego.client.profile;

import java.util.UUID;

/** The id of the onboarding that a client comes from; two clients never share one. */
public record OnboardingId(UUID value) {}

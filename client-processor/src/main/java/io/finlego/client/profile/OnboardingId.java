package io.finlego.client.profile;

import java.util.UUID;

/** The onboarding that a client comes from; no two clients have the same. */
public record OnboardingId(UUID value) {}

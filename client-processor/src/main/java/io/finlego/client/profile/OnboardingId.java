package io.finlego.client.profile;

import java.util.UUID;

/**
 * The id of the onboarding process that led to a client. Two clients never have the same
 * onboarding.
 */
public record OnboardingId(UUID value) {}

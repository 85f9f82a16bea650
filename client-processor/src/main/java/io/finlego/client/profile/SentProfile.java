package io.finlego.client.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a client that a command sets.
 *
 * @param editor the back-office user who made the change
 * @param compliant whether the sender vouches for the client, so that it needs no verification
 * @param country the country of registration; null for a person
 */
public record SentProfile(
    ClientType type,
    OnboardingId onboarding,
    UUID editor,
    RiskLevel riskLevel,
    boolean compliant,
    @Nullable String country,
    ProfileText text) {}

package io.finlego.client.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command says of a client.
 *
 * @param editor the back-office user who sent it
 * @param compliant whether the sender vouches for the client, so that it needs no verification
 * @param country of registration, which companies have
 */
public record SentProfile(
    ClientType type,
    OnboardingId onboarding,
    UUID editor,
    RiskLevel riskLevel,
    boolean compliant,
    @Nullable String country,
    ProfileText text) {}

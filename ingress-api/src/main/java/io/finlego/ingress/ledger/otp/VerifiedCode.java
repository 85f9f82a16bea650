package io.finlego.ingress.ledger.otp;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * The token that a one-time code was exchanged for.
 *
 * @param otpToken the value for the header {@code Otp-Token}; it allows the confirmed operation
 *     once
 * @param expiresAt the instant from which the token is no longer accepted
 */
@Schema(name = "VerifiedCode")
record VerifiedCode(String otpToken, Instant expiresAt) {}

package io.finlego.ingress.ledger.otp;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a one-time code was exchanged for.
 *
 * @param otpToken for the header {@code Otp-Token} of the operation that it allows, once
 * @param expiresAt from then on the token is dead
 */
@Schema(name = "VerifiedCode")
record VerifiedCode(String otpToken, Instant expiresAt) {}

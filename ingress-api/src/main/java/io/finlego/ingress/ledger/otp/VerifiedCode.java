package io.finlego.ingress.ledger.otp;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * The token that a client gets for a correct one-time code.
 *
 * @param otpToken the value for the header {@code Otp-Token}. The token allows the confirmed
 *     operation once
 * @param expiresAt the instant from which the token is not accepted any more
 */
@Schema(name = "VerifiedCode")
record VerifiedCode(String otpToken, Instant expiresAt) {}

package io.finlego.ingress.ledger.otp;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A one-time code on its way to the client.
 *
 * @param maskedDestination the client's phone number, all but its ends hidden
 * @param expiresAt from then on the code is dead
 */
@Schema(name = "SentCode")
record SentCode(UUID otpId, String maskedDestination, Instant expiresAt) {}

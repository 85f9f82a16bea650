package io.finlego.ingress.ledger.otp;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A one-time code on its way to the client.
 *
 * @param maskedDestination the client's phone number, hidden except for its ends
 * @param expiresAt the instant from which the code is no longer accepted
 */
@Schema(name = "SentCode")
record SentCode(UUID otpId, String maskedDestination, Instant expiresAt) {}

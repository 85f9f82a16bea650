package io.finlego.ingress.ledger.otp;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A one-time code that is being sent to the client.
 *
 * @param maskedDestination the client's phone number, with stars in place of all characters except
 *     the first four and the last two
 * @param expiresAt the instant from which the code is not accepted any more
 */
@Schema(name = "SentCode")
record SentCode(UUID otpId, String maskedDestination, Instant expiresAt) {}

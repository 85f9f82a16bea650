package io.finlego.ingress.ledger.otp;

import java.time.Instant;

/**
 * What systems see of a correct one-time code: everything but the token, with which they could act
 * for the client.
 *
 * @param expiresAt the instant from which the client's token is not accepted any more
 */
record VerifiedCodeSummary(Instant expiresAt) {}

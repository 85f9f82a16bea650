package io.finlego.ingress.ledger.balance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The balance of an account at an instant.
 *
 * @param balance an exact decimal in major units, which is positive if it is on the account's
 *     normal side; 0 before the first entry
 * @param version the number of the account's entries up to and including the instant
 */
@Schema(name = "AccountBalance")
record AccountBalance(
    UUID accountId, String currency, BigDecimal balance, long version, Instant at) {}

package io.finlego.ingress.ledger.balance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What an account held at one instant.
 *
 * @param balance an exact decimal in major units, positive on the account's normal side; 0 before
 *     the first entry
 * @param version the number of entries until then
 */
@Schema(name = "AccountBalance")
record AccountBalance(
    UUID accountId, String currency, BigDecimal balance, long version, Instant at) {}

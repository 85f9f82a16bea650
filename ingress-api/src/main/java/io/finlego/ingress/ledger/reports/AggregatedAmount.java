package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sums over the open accounts in one currency, as exact decimals in major units.
 *
 * @param accountsCount the number of accounts that are not closed
 * @param asOf the time of the newest event in the sums
 */
@Schema(name = "AggregatedAmount")
record AggregatedAmount(
    String currency,
    long accountsCount,
    BigDecimal balance,
    BigDecimal heldAmount,
    BigDecimal availableBalance,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    @Nullable Instant asOf) {}

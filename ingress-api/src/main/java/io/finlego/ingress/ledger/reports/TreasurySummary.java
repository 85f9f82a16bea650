package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the institution owes to clients and what it has, in one currency. Amounts are exact decimals
 * in major units.
 *
 * @param coverage (settlementFunds + safeguardedFunds) / (clientFunds + suspenseFunds) with 4
 *     decimals; null if the divisor is zero
 * @param asOf the time of the newest event that the figures include; null if they include no event
 */
@Schema(name = "TreasurySummary")
record TreasurySummary(
    String currency,
    BigDecimal clientFunds,
    BigDecimal heldFunds,
    BigDecimal settlementFunds,
    BigDecimal safeguardedFunds,
    BigDecimal suspenseFunds,
    BigDecimal feesIncome,
    BigDecimal fxPosition,
    BigDecimal inTransitOutgoing,
    @Nullable BigDecimal coverage,
    @Nullable Instant asOf) {}

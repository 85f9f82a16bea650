package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The institution's debts and funds in one currency, as exact decimals in major units.
 *
 * @param coverage (settlementFunds + safeguardedFunds) / (clientFunds + suspenseFunds) with 4
 *     decimals; null if nothing is owed
 * @param asOf the time of the newest event in the figures
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

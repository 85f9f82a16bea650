package io.finlego.reports.query;

import io.finlego.reports.figures.Treasury;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the institution owes in one currency, and the funds that cover it, in major units. See
 * {@link Treasury}.
 */
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
    Instant asOf) {

  static TreasurySummary of(String currency, Treasury treasury) {
    MajorUnits majorUnits = MajorUnits.of(currency);
    return new TreasurySummary(
        currency,
        majorUnits.toDecimal(treasury.clientFunds()),
        majorUnits.toDecimal(treasury.heldFunds()),
        majorUnits.toDecimal(treasury.settlementFunds()),
        majorUnits.toDecimal(treasury.safeguardedFunds()),
        majorUnits.toDecimal(treasury.suspenseFunds()),
        majorUnits.toDecimal(treasury.feesIncome()),
        majorUnits.toDecimal(treasury.fxPosition()),
        majorUnits.toDecimal(treasury.inTransitOutgoing()),
        treasury.coverage(),
        Micros.toInstant(treasury.asOfMicros()));
  }
}

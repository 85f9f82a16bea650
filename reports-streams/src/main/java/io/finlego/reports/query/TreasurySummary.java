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
        majorUnits.decimal(treasury.clientFunds()),
        majorUnits.decimal(treasury.heldFunds()),
        majorUnits.decimal(treasury.settlementFunds()),
        majorUnits.decimal(treasury.safeguardedFunds()),
        majorUnits.decimal(treasury.suspenseFunds()),
        majorUnits.decimal(treasury.feesIncome()),
        majorUnits.decimal(treasury.fxPosition()),
        majorUnits.decimal(treasury.inTransitOutgoing()),
        treasury.coverage(),
        Micros.toInstant(treasury.asOfMicros()));
  }
}

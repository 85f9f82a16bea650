package io.finlego.reports.query;

import io.finlego.reports.figures.Treasury;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The institution's debts in one currency and their cover, in major units; see {@link Treasury}.
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
    MajorUnits major = MajorUnits.of(currency);
    return new TreasurySummary(
        currency,
        major.of(treasury.clientFunds()),
        major.of(treasury.heldFunds()),
        major.of(treasury.settlementFunds()),
        major.of(treasury.safeguardedFunds()),
        major.of(treasury.suspenseFunds()),
        major.of(treasury.feesIncome()),
        major.of(treasury.fxPosition()),
        major.of(treasury.inTransitOutgoing()),
        treasury.coverage(),
        Micros.instant(treasury.asOfMicros()));
  }
}

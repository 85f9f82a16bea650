package io.finlego.ingress.transfer.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A client's plan as the API shows it. Amounts are exact decimals in major units.
 *
 * @param transfers the prices and limits, one entry for each type of transfer
 * @param asOf the time at which the usage was read
 */
@Schema(name = "ClientPlan")
record ClientPlan(String name, List<Terms> transfers, Instant asOf) {

  /** The price, the limits and the usage of one type of transfer. */
  @Schema(name = "PlanTerms")
  record Terms(
      @Schema(allowableValues = {"internal", "sepa", "sepaInstant", "swift", "foreignExchange"})
          String type,
      String currency,
      Fee fee,
      Limits limits,
      Usage usedToday,
      Usage usedThisMonth) {}

  /**
   * The price of a transfer, which is a fixed amount plus a percentage of the transfer's amount.
   */
  @Schema(name = "PlanFee")
  record Fee(BigDecimal fixed, BigDecimal percentage) {}

  /** The largest amounts for one transfer, for a day and for a calendar month. */
  @Schema(name = "PlanLimits")
  record Limits(BigDecimal perTransfer, BigDecimal daily, BigDecimal monthly) {}

  static ClientPlan of(Plan plan, Usages usages, Instant asOf) {
    return new ClientPlan(
        plan.name(),
        plan.terms().stream().map(terms -> clientTerms(terms, usages.of(terms))).toList(),
        asOf);
  }

  private static Terms clientTerms(TransferTerms terms, Usages.Sums sums) {
    return new Terms(
        terms.type().word(),
        terms.currency().code(),
        new Fee(terms.fixedFee().toMajor(), terms.percentage()),
        new Limits(
            terms.perTransferLimit().toMajor(),
            terms.dailyLimit().toMajor(),
            terms.monthlyLimit().toMajor()),
        new Usage(toMajor(sums.todaySum(), terms), sums.todayCount()),
        new Usage(toMajor(sums.monthSum(), terms), sums.monthCount()));
  }

  private static BigDecimal toMajor(BigDecimal minorUnits, TransferTerms terms) {
    return new BigDecimal(minorUnits.toBigIntegerExact(), terms.currency().decimals());
  }
}

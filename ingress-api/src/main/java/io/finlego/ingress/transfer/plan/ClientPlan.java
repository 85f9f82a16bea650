package io.finlego.ingress.transfer.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A client's plan. Amounts are exact decimals in major units.
 *
 * @param transfers the terms, one entry for each type of transfer
 * @param asOf when the usage was read
 */
@Schema(name = "ClientPlan")
record ClientPlan(String name, List<Terms> transfers, Instant asOf) {

  /** The costs, limits and usage of one type of transfer. */
  @Schema(name = "PlanTerms")
  record Terms(
      @Schema(allowableValues = {"internal", "sepa", "sepaInstant", "swift", "foreignExchange"})
          String type,
      String currency,
      Fee fee,
      Limits limits,
      Usage usedToday,
      Usage usedThisMonth) {}

  /** The price of a transfer: a fixed part and a percentage of its amount. */
  @Schema(name = "PlanFee")
  record Fee(BigDecimal fixed, BigDecimal percentage) {}

  /** The most that may be moved by one transfer, in a day and in a calendar month. */
  @Schema(name = "PlanLimits")
  record Limits(BigDecimal perTransfer, BigDecimal daily, BigDecimal monthly) {}

  static ClientPlan of(Plan plan, Usages usages, Instant asOf) {
    return new ClientPlan(
        plan.name(),
        plan.terms().stream().map(terms -> terms(terms, usages.of(terms))).toList(),
        asOf);
  }

  private static Terms terms(TransferTerms terms, Usages.Used usage) {
    return new Terms(
        terms.type().word(),
        terms.currency().code(),
        new Fee(terms.fixedFee().toMajor(), terms.percentage()),
        new Limits(
            terms.perTransfer().toMajor(), terms.daily().toMajor(), terms.monthly().toMajor()),
        new Usage(major(usage.today(), terms), usage.todayCount()),
        new Usage(major(usage.month(), terms), usage.monthCount()));
  }

  private static BigDecimal major(BigDecimal minorUnits, TransferTerms terms) {
    return new BigDecimal(minorUnits.toBigIntegerExact(), terms.currency().decimals());
  }
}

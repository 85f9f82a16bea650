package io.finlego.ingress.transfer.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The plans that the institution offers. {@code ingress-api.yml} has the plan {@code standard}.
 *
 * @param individuals the name of the plan for people
 * @param companies the name of the plan for companies
 * @param bookingZone the time zone of the ledger's booking dates; by default the one in the
 *     ledger's own setting
 * @param tariffs the plans by name
 */
@Validated
@ConfigurationProperties("finlego.ingress.plans")
record PlanSettings(
    @NotBlank @DefaultValue("standard") String individuals,
    @NotBlank @DefaultValue("standard") String companies,
    @NotNull @DefaultValue("UTC") ZoneId bookingZone,
    @NotEmpty Map<String, @Valid Tariff> tariffs) {

  /** The terms of a plan for each type of transfer. */
  record Tariff(
      @Valid @NotNull Terms internal,
      @Valid @NotNull Terms sepa,
      @Valid @NotNull Terms sepaInstant,
      @Valid @NotNull Terms swift,
      @Valid @NotNull Terms foreignExchange) {

    Terms of(TransferType type) {
      return switch (type) {
        case INTERNAL -> internal;
        case SEPA -> sepa;
        case SEPA_INSTANT -> sepaInstant;
        case SWIFT -> swift;
        case FOREIGN_EXCHANGE -> foreignExchange;
      };
    }
  }

  /**
   * Fees and limits of one type of transfer. Amounts are in major units of the currency.
   *
   * @param currency ISO 4217
   * @param fixedFee the fixed fee for each transfer
   * @param percentage the percentage of the amount that is added to the fixed fee: 0.5 is half a
   *     percent
   * @param perTransfer the most that one transfer may move
   * @param daily the most that may be moved in a day, by the ledger's booking dates
   * @param monthly the most that may be moved in a calendar month
   */
  record Terms(
      @NotBlank @DefaultValue("EUR") String currency,
      @NotNull @DefaultValue("0") BigDecimal fixedFee,
      @NotNull @DefaultValue("0") BigDecimal percentage,
      @NotNull BigDecimal perTransfer,
      @NotNull BigDecimal daily,
      @NotNull BigDecimal monthly) {}
}

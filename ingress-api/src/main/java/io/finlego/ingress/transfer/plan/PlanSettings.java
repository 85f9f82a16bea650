package io.finlego.ingress.transfer.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for the plans that the institution offers. The file {@code ingress-api.yml} has a
 * plan with the name {@code standard}.
 *
 * @param individuals the name of the plan for individuals
 * @param companies the name of the plan for companies
 * @param tariffs the plans by name
 */
@Validated
@ConfigurationProperties("finlego.ingress.plans")
record PlanSettings(
    @NotBlank @DefaultValue("standard") String individuals,
    @NotBlank @DefaultValue("standard") String companies,
    @NotEmpty Map<String, @Valid Tariff> tariffs) {

  /** The prices and limits of a plan for each type of transfer. */
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
   * The price and the limits of one type of transfer. Amounts are in major units of the currency.
   *
   * @param currency an ISO 4217 currency code
   * @param fixedFee the fixed fee for each transfer
   * @param percentage the percentage of the transfer's amount that is added to the fixed fee. For
   *     example, 0.5 means half a percent
   * @param perTransfer the largest amount of one transfer
   * @param daily the largest sum of all transfers with one booking date
   * @param monthly the largest sum of all transfers with booking dates in one calendar month
   */
  record Terms(
      @NotBlank @DefaultValue("EUR") String currency,
      @NotNull @DefaultValue("0") BigDecimal fixedFee,
      @NotNull @DefaultValue("0") BigDecimal percentage,
      @NotNull BigDecimal perTransfer,
      @NotNull BigDecimal daily,
      @NotNull BigDecimal monthly) {}
}

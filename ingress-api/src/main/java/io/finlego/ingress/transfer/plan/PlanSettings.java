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
 * The plans that the institution offers; {@code ingress-api.yml} has the plan {@code standard}.
 *
 * @param individuals the name of the plan that people have
 * @param companies the name of the plan that companies have
 * @param tariffs the plans by name
 */
@Validated
@ConfigurationProperties("finlego.ingress.plans")
record PlanSettings(
    @NotBlank @DefaultValue("standard") String individuals,
    @NotBlank @DefaultValue("standard") String companies,
    @NotEmpty Map<String, @Valid Tariff> tariffs) {

  /** What a plan says of each type of transfer. */
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
   * Fees and limits of one type of transfer; amounts in major units of the currency.
   *
   * @param currency ISO 4217
   * @param fixedFee for each transfer
   * @param percentage of the amount, added to the fixed fee: 0.5 is half a percent
   * @param perTransfer the most that one transfer may move
   * @param daily the most that all of a day may, by the ledger's booking dates
   * @param monthly the most that all of a calendar month may
   */
  record Terms(
      @NotBlank @DefaultValue("EUR") String currency,
      @NotNull @DefaultValue("0") BigDecimal fixedFee,
      @NotNull @DefaultValue("0") BigDecimal percentage,
      @NotNull BigDecimal perTransfer,
      @NotNull BigDecimal daily,
      @NotNull BigDecimal monthly) {}
}

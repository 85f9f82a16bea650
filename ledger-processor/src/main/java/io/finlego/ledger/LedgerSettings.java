package io.finlego.ledger;

import io.finlego.kernel.OfferedCurrencies;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this institution keeps its ledger.
 *
 * @param bookingZone whose days are the booking dates; changing it later changes no date that is
 *     written
 * @param bankCode the institution's five digits in its IBANs; the default belongs to no bank
 * @param currencies ISO 4217 codes in which accounts can be opened; the kernel's default if none is
 *     given
 * @param expiry how payments past their time are found
 */
@ConfigurationProperties("finlego.ledger")
record LedgerSettings(
    @DefaultValue("UTC") ZoneId bookingZone,
    @DefaultValue("99999") String bankCode,
    @Nullable Set<String> currencies,
    @DefaultValue ExpirySettings expiry) {

  LedgerSettings {
    if (!bankCode.matches("[0-9]{5}")) {
      throw new IllegalArgumentException("finlego.ledger.bank-code must have five digits.");
    }
    OfferedCurrencies.of(currencies);
  }

  OfferedCurrencies offeredCurrencies() {
    return OfferedCurrencies.of(currencies);
  }

  /**
   * @param interval from one search to the next
   * @param pageMaxPayments most payments that one query gives
   */
  record ExpirySettings(
      @DefaultValue("1s") Duration interval, @DefaultValue("500") int pageMaxPayments) {

    ExpirySettings {
      if (!interval.isPositive() || pageMaxPayments < 1) {
        throw new IllegalArgumentException("finlego.ledger.expiry.* must be positive.");
      }
    }
  }
}

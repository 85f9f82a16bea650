package io.finlego.ledger;

import io.finlego.kernel.OfferedCurrencies;
import io.finlego.kernel.otp.OtpTerms;
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
 * @param openPeriodDays how many days before today a payment's value date may lie
 * @param otp how long one-time codes live, and how many a client gets
 * @param expiry how payments past their time are found
 */
@ConfigurationProperties("finlego.ledger")
record LedgerSettings(
    @DefaultValue("UTC") ZoneId bookingZone,
    @DefaultValue("99999") String bankCode,
    @Nullable Set<String> currencies,
    @DefaultValue("31") int openPeriodDays,
    @DefaultValue OtpSettings otp,
    @DefaultValue ExpirySettings expiry) {

  LedgerSettings {
    if (!bankCode.matches("[0-9]{5}")) {
      throw new IllegalArgumentException("finlego.ledger.bank-code must have five digits.");
    }
    if (openPeriodDays < 0) {
      throw new IllegalArgumentException("finlego.ledger.open-period-days must not be negative.");
    }
    OfferedCurrencies.of(currencies);
  }

  OfferedCurrencies offeredCurrencies() {
    return OfferedCurrencies.of(currencies);
  }

  /**
   * @param codeLife from the sending of a code to its end
   * @param tokenLife from the verification to the end of its token
   * @param maxPerWindow codes that a client gets within {@code window}
   */
  record OtpSettings(
      @DefaultValue("5m") Duration codeLife,
      @DefaultValue("5m") Duration tokenLife,
      @DefaultValue("5") int maxPerWindow,
      @DefaultValue("15m") Duration window) {

    OtpTerms terms() {
      return new OtpTerms(codeLife, tokenLife, maxPerWindow, window);
    }
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

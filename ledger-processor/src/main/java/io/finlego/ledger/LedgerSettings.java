package io.finlego.ledger;

import io.finlego.kernel.OfferedCurrencies;
import io.finlego.kernel.otp.OtpPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code finlego.ledger.*} of the ledger.
 *
 * @param bookingZone the time zone of booking dates; a change of this setting does not change
 *     stored dates
 * @param bankCode the five digits of the institution in its IBANs; the default does not belong to
 *     any bank
 * @param currencies the ISO 4217 codes of the currencies in which accounts can be opened; null or
 *     empty for the default of {@link OfferedCurrencies}
 * @param openPeriodDays the greatest number of days by which a payment's value date may be before
 *     today
 * @param otp the lifetimes and limits of one-time codes
 * @param expiry the search for payments whose {@code expiresAt} has passed
 */
@Validated
@ConfigurationProperties("finlego.ledger")
record LedgerSettings(
    @NotNull @DefaultValue("UTC") ZoneId bookingZone,
    @DefaultValue("99999") @Pattern(regexp = "[0-9]{5}", message = "must have five digits")
        String bankCode,
    @Nullable Set<String> currencies,
    @DefaultValue("31") @Min(0) int openPeriodDays,
    @Valid @DefaultValue OtpSettings otp,
    @Valid @DefaultValue ExpirySettings expiry) {

  LedgerSettings {
    OfferedCurrencies.of(currencies);
  }

  OfferedCurrencies offeredCurrencies() {
    return OfferedCurrencies.of(currencies);
  }

  /**
   * @param codeLife how long a code is valid after it was sent
   * @param tokenLife how long a token is valid after its code was verified
   * @param maxPerWindow the greatest number of codes that one client gets within {@code window}
   * @param window the period over which the codes of a client are counted
   */
  record OtpSettings(
      @DefaultValue("5m") @DurationMin(millis = 1) Duration codeLife,
      @DefaultValue("5m") @DurationMin(millis = 1) Duration tokenLife,
      @DefaultValue("5") @Min(1) int maxPerWindow,
      @DefaultValue("15m") @DurationMin(millis = 1) Duration window) {

    OtpPolicy policy() {
      return new OtpPolicy(codeLife, tokenLife, maxPerWindow, window);
    }
  }

  /**
   * @param interval the pause between two searches
   * @param pageMaxPayments the greatest number of payments that one query returns
   */
  record ExpirySettings(
      @DefaultValue("1s") @DurationMin(millis = 1) Duration interval,
      @DefaultValue("500") @Min(1) int pageMaxPayments) {}
}

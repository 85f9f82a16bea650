package io.finlego.ingress.transfer.plan;

import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.math.BigDecimal;

/**
 * A plan's price and limits for one type of transfer. All amounts have the same currency. The price
 * and the limits are not negative. The limit for one transfer is not above the daily limit, and the
 * daily limit is not above the monthly limit.
 *
 * @param percentage the percentage of a transfer's amount that is added to the fixed fee, from 0 to
 *     100
 * @param perTransferLimit the largest amount of one transfer
 * @param dailyLimit the largest sum of all transfers of one day
 * @param monthlyLimit the largest sum of all transfers of one calendar month
 */
record TransferTerms(
    TransferType type,
    Money fixedFee,
    BigDecimal percentage,
    Money perTransferLimit,
    Money dailyLimit,
    Money monthlyLimit) {

  private static final BigDecimal HUNDRED_PERCENT = BigDecimal.valueOf(100);

  TransferTerms {
    if (fixedFee.minorUnits() < 0
        || percentage.signum() < 0
        || percentage.compareTo(HUNDRED_PERCENT) > 0
        || perTransferLimit.minorUnits() < 0
        || perTransferLimit.compareTo(dailyLimit) > 0
        || dailyLimit.compareTo(monthlyLimit) > 0) {
      throw new IllegalArgumentException(
          "Fees must not be negative, and no limit may be above the next wider limit.");
    }
  }

  /**
   * Makes the terms from the settings.
   *
   * @param planName the plan's name, for the message of the exception
   * @throws IllegalArgumentException if the settings are inconsistent
   */
  static TransferTerms of(String planName, TransferType type, PlanSettings.Terms terms) {
    Currency currency = Currency.find(terms.currency());
    String setting = "finlego.ingress.plans.tariffs.%s, %s".formatted(planName, type.word());
    if (currency == null) {
      throw new IllegalArgumentException(setting + ": the currency must be an ISO 4217 code.");
    }
    try {
      return new TransferTerms(
          type,
          Money.ofMajor(terms.fixedFee(), currency),
          terms.percentage(),
          Money.ofMajor(terms.perTransfer(), currency),
          Money.ofMajor(terms.daily(), currency),
          Money.ofMajor(terms.monthly(), currency));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(setting + ": " + e.getMessage(), e);
    }
  }

  Currency currency() {
    return fixedFee.currency();
  }
}

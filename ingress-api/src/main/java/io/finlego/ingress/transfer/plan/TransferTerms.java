package io.finlego.ingress.transfer.plan;

import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.math.BigDecimal;

/**
 * A plan's fees and limits for one type of transfer. All amounts have the same currency.
 *
 * @param percentage the percentage of a transfer's amount that is added to the fixed fee, 0 to 100
 * @param perTransfer the most that one transfer may move
 * @param daily the most that may be moved in a day
 * @param monthly the most that may be moved in a calendar month
 */
record TransferTerms(
    TransferType type,
    Money fixedFee,
    BigDecimal percentage,
    Money perTransfer,
    Money daily,
    Money monthly) {

  private static final BigDecimal HUNDRED_PERCENT = BigDecimal.valueOf(100);

  TransferTerms {
    if (fixedFee.minorUnits() < 0
        || percentage.signum() < 0
        || percentage.compareTo(HUNDRED_PERCENT) > 0
        || perTransfer.minorUnits() < 0
        || perTransfer.compareTo(daily) > 0
        || daily.compareTo(monthly) > 0) {
      throw new IllegalArgumentException(
          "Fees must not be negative, and no limit may be above the next wider limit.");
    }
  }

  static TransferTerms of(String plan, TransferType type, PlanSettings.Terms terms) {
    Currency currency = Currency.find(terms.currency());
    String setting = "finlego.ingress.plans.tariffs.%s, %s".formatted(plan, type.word());
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

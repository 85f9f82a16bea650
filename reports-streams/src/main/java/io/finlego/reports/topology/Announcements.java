package io.finlego.reports.topology;

import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.reports.figures.Treasury;
import io.finlego.schemas.reports.AggregatedAmounts;
import io.finlego.schemas.reports.DailyBalance;
import io.finlego.schemas.reports.TreasurySummary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Makes the records with which the reports publish changed figures. */
final class Announcements {

  private Announcements() {}

  static String dailyBalanceKey(Change.OfDay change) {
    return change.accountId() + "/" + LocalDate.ofEpochDay(change.day().date());
  }

  static DailyBalance dailyBalance(Change.OfDay change) {
    return DailyBalance.newBuilder()
        .setAccountId(change.accountId())
        .setClientId(change.accountState().clientId())
        .setDate(LocalDate.ofEpochDay(change.day().date()))
        .setCurrency(change.accountState().currency())
        .setOpeningBalance(change.day().opening())
        .setDebitTurnover(decimal(change.day().debit().toBigInteger()))
        .setCreditTurnover(decimal(change.day().credit().toBigInteger()))
        .setClosingBalance(change.day().closing())
        .setTransactionsCount(change.day().count())
        .setAsOf(instant(change.accountState().asOfMicros()))
        .build();
  }

  static AggregatedAmounts aggregatedAmounts(TotalsKey key, Totals sums) {
    return AggregatedAmounts.newBuilder()
        .setCurrency(key.currency())
        .setAccountType(key.kind().type())
        .setAccountsCount(sums.accounts())
        .setBalance(decimal(sums.balance().toBigInteger()))
        .setHeldAmount(decimal(sums.held().toBigInteger()))
        .setAvailableBalance(decimal(sums.available().toBigInteger()))
        .setDebitTurnover(decimal(sums.debit().toBigInteger()))
        .setCreditTurnover(decimal(sums.credit().toBigInteger()))
        .setAsOf(instant(sums.asOfMicros()))
        .build();
  }

  static TreasurySummary treasurySummary(String currency, Treasury summary) {
    BigDecimal coverage = summary.coverage();
    return TreasurySummary.newBuilder()
        .setCurrency(currency)
        .setClientFunds(decimal(summary.clientFunds()))
        .setHeldFunds(decimal(summary.heldFunds()))
        .setSettlementFunds(decimal(summary.settlementFunds()))
        .setSafeguardedFunds(decimal(summary.safeguardedFunds()))
        .setSuspenseFunds(decimal(summary.suspenseFunds()))
        .setFeesIncome(decimal(summary.feesIncome()))
        .setFxPosition(decimal(summary.fxPosition()))
        .setInTransitOutgoing(decimal(summary.inTransitOutgoing()))
        .setCoverage(coverage == null ? null : coverage.toPlainString())
        .setAsOf(instant(summary.asOfMicros()))
        .build();
  }

  private static BigDecimal decimal(BigInteger minorUnits) {
    return new BigDecimal(minorUnits);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}

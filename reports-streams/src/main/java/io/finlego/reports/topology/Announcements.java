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
        .setDebitTurnover(toDecimal(change.day().debit().toBigInteger()))
        .setCreditTurnover(toDecimal(change.day().credit().toBigInteger()))
        .setClosingBalance(change.day().closing())
        .setTransactionsCount(change.day().count())
        .setAsOf(toInstant(change.accountState().asOfMicros()))
        .build();
  }

  static AggregatedAmounts aggregatedAmounts(TotalsKey key, Totals sums) {
    return AggregatedAmounts.newBuilder()
        .setCurrency(key.currency())
        .setAccountType(key.kind().type())
        .setAccountsCount(sums.accounts())
        .setBalance(toDecimal(sums.balance().toBigInteger()))
        .setHeldAmount(toDecimal(sums.held().toBigInteger()))
        .setAvailableBalance(toDecimal(sums.available().toBigInteger()))
        .setDebitTurnover(toDecimal(sums.debit().toBigInteger()))
        .setCreditTurnover(toDecimal(sums.credit().toBigInteger()))
        .setAsOf(toInstant(sums.asOfMicros()))
        .build();
  }

  static TreasurySummary treasurySummary(String currency, Treasury summary) {
    BigDecimal coverage = summary.coverage();
    return TreasurySummary.newBuilder()
        .setCurrency(currency)
        .setClientFunds(toDecimal(summary.clientFunds()))
        .setHeldFunds(toDecimal(summary.heldFunds()))
        .setSettlementFunds(toDecimal(summary.settlementFunds()))
        .setSafeguardedFunds(toDecimal(summary.safeguardedFunds()))
        .setSuspenseFunds(toDecimal(summary.suspenseFunds()))
        .setFeesIncome(toDecimal(summary.feesIncome()))
        .setFxPosition(toDecimal(summary.fxPosition()))
        .setInTransitOutgoing(toDecimal(summary.inTransitOutgoing()))
        .setCoverage(coverage == null ? null : coverage.toPlainString())
        .setAsOf(toInstant(summary.asOfMicros()))
        .build();
  }

  private static BigDecimal toDecimal(BigInteger minorUnits) {
    return new BigDecimal(minorUnits);
  }

  private static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}

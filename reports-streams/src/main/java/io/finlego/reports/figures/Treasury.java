package io.finlego.reports.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The institution's debts in one currency, and the funds that cover them. Amounts are minor units,
 * positive on the accounts' normal sides.
 *
 * @param heldFunds the funds that pending payments reserve, on accounts of any kind
 * @param inTransitOutgoing the part of {@code heldFunds} that will leave through a settlement
 *     account
 * @param coverage (settlement + safeguarded) / (client + suspense), four decimals, half down; null
 *     when nothing is owed
 * @param asOfMicros when the ledger decided the newest change in these figures
 */
public record Treasury(
    BigInteger clientFunds,
    BigInteger heldFunds,
    BigInteger settlementFunds,
    BigInteger safeguardedFunds,
    BigInteger suspenseFunds,
    BigInteger feesIncome,
    BigInteger fxPosition,
    BigInteger inTransitOutgoing,
    @Nullable BigDecimal coverage,
    long asOfMicros) {

  private static final int COVERAGE_DECIMALS = 4;

  /** The summary of one currency, from its sums by kind of account. */
  public static Treasury of(Map<AccountKind, Totals> sums) {
    Totals total = sums.values().stream().reduce(Totals.NONE, Totals::plus);
    BigInteger client = balance(sums, AccountKind.CLIENT);
    BigInteger settlement = balance(sums, AccountKind.SETTLEMENT);
    BigInteger safeguarded = balance(sums, AccountKind.SAFEGUARDING);
    BigInteger suspense = balance(sums, AccountKind.SUSPENSE);
    return new Treasury(
        client,
        total.held().toBigInteger(),
        settlement,
        safeguarded,
        suspense,
        balance(sums, AccountKind.FEES),
        balance(sums, AccountKind.FX_POSITION),
        total.inTransit().toBigInteger(),
        coverage(settlement.add(safeguarded), client.add(suspense)),
        total.asOfMicros());
  }

  private static BigInteger balance(Map<AccountKind, Totals> sums, AccountKind kind) {
    return sums.getOrDefault(kind, Totals.NONE).balance().toBigInteger();
  }

  private static @Nullable BigDecimal coverage(BigInteger funds, BigInteger debts) {
    return debts.signum() <= 0
        ? null
        : new BigDecimal(funds)
            .divide(new BigDecimal(debts), COVERAGE_DECIMALS, RoundingMode.HALF_DOWN);
  }
}

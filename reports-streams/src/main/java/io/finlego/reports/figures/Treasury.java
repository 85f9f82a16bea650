package io.finlego.reports.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the institution owes in one currency, and the funds that cover it. Amounts are in minor
 * units. A balance is positive if it is on its account's normal side.
 *
 * @param heldFunds the amount that pending payments reserve, on accounts of all kinds
 * @param inTransitOutgoing the part of {@code heldFunds} that is reserved for payments to a
 *     settlement account
 * @param coverage (settlement + safeguarded) / (client + suspense), rounded half down to four
 *     decimals; null if client + suspense is not positive
 * @param asOfMicros the time of the ledger's newest change in these figures, in microseconds since
 *     1970
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

  /** Calculates the figures of one currency from the sums of each account kind. */
  public static Treasury of(Map<AccountKind, Totals> sumsByKind) {
    Totals allKinds = sumsByKind.values().stream().reduce(Totals.EMPTY, Totals::plus);
    BigInteger clientFunds = balance(sumsByKind, AccountKind.CLIENT);
    BigInteger settlementFunds = balance(sumsByKind, AccountKind.SETTLEMENT);
    BigInteger safeguardedFunds = balance(sumsByKind, AccountKind.SAFEGUARDING);
    BigInteger suspenseFunds = balance(sumsByKind, AccountKind.SUSPENSE);
    return new Treasury(
        clientFunds,
        allKinds.held().toBigInteger(),
        settlementFunds,
        safeguardedFunds,
        suspenseFunds,
        balance(sumsByKind, AccountKind.FEES),
        balance(sumsByKind, AccountKind.FX_POSITION),
        allKinds.inTransit().toBigInteger(),
        coverage(settlementFunds.add(safeguardedFunds), clientFunds.add(suspenseFunds)),
        allKinds.asOfMicros());
  }

  private static BigInteger balance(Map<AccountKind, Totals> sumsByKind, AccountKind kind) {
    return sumsByKind.getOrDefault(kind, Totals.EMPTY).balance().toBigInteger();
  }

  private static @Nullable BigDecimal coverage(BigInteger funds, BigInteger debts) {
    return debts.signum() <= 0
        ? null
        : new BigDecimal(funds)
            .divide(new BigDecimal(debts), COVERAGE_DECIMALS, RoundingMode.HALF_DOWN);
  }
}

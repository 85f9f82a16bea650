package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Currency;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Checks that the opening balance and the movements of a statement add up to the closing balance.
 */
final class BalanceCheck {

  private final Statement statement;
  private final Side normalSide;
  private long version;
  private long balance;
  private BigInteger debitMinorUnits = BigInteger.ZERO;
  private BigInteger creditMinorUnits = BigInteger.ZERO;

  BalanceCheck(Statement statement) {
    this.statement = statement;
    this.normalSide = statement.account().normalSide();
    this.version = statement.opening().version();
    this.balance = statement.opening().balance().minorUnits();
  }

  /**
   * Adds the next movement.
   *
   * @throws IllegalStateException if the movement's version is not the next version, or if its
   *     balance is not the sum of the opening balance and all movements so far
   */
  void add(Movement movement) {
    long amount = movement.amount().minorUnits();
    version++;
    balance = Math.addExact(balance, movement.side() == normalSide ? amount : -amount);
    if (movement.version() != version || movement.balance().minorUnits() != balance) {
      throw new IllegalStateException("The account's entries do not add up.");
    }
    BigInteger units = BigInteger.valueOf(amount);
    switch (movement.side()) {
      case DEBIT -> debitMinorUnits = debitMinorUnits.add(units);
      case CREDIT -> creditMinorUnits = creditMinorUnits.add(units);
    }
  }

  /**
   * Ends the check and returns the turnover of all movements.
   *
   * @throws IllegalStateException if the movements do not add up to the closing balance
   */
  Turnover finish() {
    Statement.VersionedBalance closing = statement.closing();
    if (version != closing.version() || balance != closing.balance().minorUnits()) {
      throw new IllegalStateException("The account's entries do not reach its balance.");
    }
    return turnover(debitMinorUnits, creditMinorUnits, closing.balance().currency());
  }

  static Turnover turnover(
      BigInteger debitMinorUnits, BigInteger creditMinorUnits, Currency currency) {
    int decimals = currency.decimals();
    return new Turnover(
        new BigDecimal(debitMinorUnits, decimals), new BigDecimal(creditMinorUnits, decimals));
  }
}

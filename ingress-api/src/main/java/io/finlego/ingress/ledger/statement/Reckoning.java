package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Currency;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Checks a statement from its opening to its closing balance. A statement whose entries do not add
 * up is never completed.
 */
final class Reckoning {

  private final Statement statement;
  private final Side raisingSide;
  private long version;
  private long balance;
  private BigInteger debit = BigInteger.ZERO;
  private BigInteger credit = BigInteger.ZERO;

  Reckoning(Statement statement) {
    this.statement = statement;
    this.raisingSide = statement.account().normalSide();
    this.version = statement.opening().version();
    this.balance = statement.opening().balance().minorUnits();
  }

  /**
   * Takes the next movement.
   *
   * @throws IllegalStateException if a movement before this one is missing, or if the balance that
   *     this movement states is not the sum so far
   */
  void take(Movement movement) {
    long amount = movement.amount().minorUnits();
    version++;
    balance = Math.addExact(balance, movement.side() == raisingSide ? amount : -amount);
    if (movement.version() != version || movement.balance().minorUnits() != balance) {
      throw new IllegalStateException("The account's entries do not add up.");
    }
    BigInteger units = BigInteger.valueOf(amount);
    switch (movement.side()) {
      case DEBIT -> debit = debit.add(units);
      case CREDIT -> credit = credit.add(units);
    }
  }

  /**
   * The turnover of all movements.
   *
   * @throws IllegalStateException unless the closing balance has been reached
   */
  Turnover close() {
    Statement.Position closing = statement.closing();
    if (version != closing.version() || balance != closing.balance().minorUnits()) {
      throw new IllegalStateException("The account's entries do not reach its balance.");
    }
    return turnover(debit, credit, closing.balance().currency());
  }

  static Turnover turnover(BigInteger debit, BigInteger credit, Currency currency) {
    int decimals = currency.decimals();
    return new Turnover(new BigDecimal(debit, decimals), new BigDecimal(credit, decimals));
  }
}

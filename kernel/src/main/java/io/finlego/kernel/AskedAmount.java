package io.finlego.kernel;

/**
 * An amount in a command that does not name its currency. The currency follows from the ledger's
 * state, for instance from the account.
 */
public sealed interface AskedAmount {

  /**
   * The amount as money in this currency.
   *
   * @throws InvalidAmountException if the currency has no such amount
   */
  Money in(Currency currency);

  /**
   * An amount in major units, as the caller wrote it.
   *
   * @param decimal a plain decimal such as {@code 12.30}; {@link #in} checks it
   */
  record Decimal(String decimal) implements AskedAmount {

    @Override
    public Money in(Currency currency) {
      return Money.parseMajor(decimal, currency);
    }
  }

  /** An amount as a count of minor units. */
  record MinorUnits(long count) implements AskedAmount {

    /**
     * Tells whether this count can be the overdraft limit of an account: in range and not negative.
     */
    public boolean isLimit() {
      return count >= 0 && count <= Money.MAX_MINOR_UNITS;
    }

    @Override
    public Money in(Currency currency) {
      Money money = new Money(count, currency);
      if (!money.isInRange()) {
        throw new InvalidAmountException("The amount is out of range.");
      }
      return money;
    }
  }
}

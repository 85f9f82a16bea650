package io.finlego.kernel;

/**
 * An amount without a currency, as commands contain it. The currency comes from the ledger's state,
 * for instance from the account.
 */
public sealed interface RequestedAmount {

  /**
   * Returns the amount as money in this currency.
   *
   * @throws InvalidAmountException if the amount is not a number, has more decimals than the
   *     currency, or is {@linkplain Money#isInRange out of range}
   */
  Money in(Currency currency);

  /**
   * An amount in major units, as the caller wrote it.
   *
   * @param decimal text such as {@code 12.30}; {@link #in} throws if this text is not a number
   */
  record Decimal(String decimal) implements RequestedAmount {

    @Override
    public Money in(Currency currency) {
      return Money.parseMajor(decimal, currency);
    }
  }

  /** An amount as a count of minor units. */
  record MinorUnits(long count) implements RequestedAmount {

    /**
     * Tells whether an account can have this overdraft limit. The limit must be zero or more, and
     * {@linkplain Money#isInRange in range}.
     */
    public boolean canBeOverdraftLimit() {
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

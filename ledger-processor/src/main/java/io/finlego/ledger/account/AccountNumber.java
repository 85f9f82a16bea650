package io.finlego.ledger.account;

import java.util.Locale;
import org.iban4j.CountryCode;
import org.iban4j.Iban;

/** The institution's number of an account: eleven digits, as the Lithuanian IBAN has. */
public record AccountNumber(long value) {

  private static final long MAX = 99_999_999_999L;

  public AccountNumber {
    if (value < 1 || value > MAX) {
      throw new IllegalArgumentException(
          "An account number has eleven digits: %s".formatted(value));
    }
  }

  /** The IBAN (ISO 13616) of this account at the bank with this code. */
  public String iban(String bankCode) {
    return new Iban.Builder()
        .countryCode(CountryCode.LT)
        .bankCode(bankCode)
        .accountNumber(toString())
        .build()
        .toString();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%011d", value);
  }
}

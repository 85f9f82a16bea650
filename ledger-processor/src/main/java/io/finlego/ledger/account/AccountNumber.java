package io.finlego.ledger.account;

import java.util.Locale;
import org.iban4j.CountryCode;
import org.iban4j.Iban;

/**
 * The number of an account within the institution. It has eleven digits, like the account number in
 * a Lithuanian IBAN.
 */
public record AccountNumber(long value) {

  private static final long VALUE_MAX = 99_999_999_999L;

  public AccountNumber {
    if (value < 1 || value > VALUE_MAX) {
      throw new IllegalArgumentException(
          "An account number has eleven digits: %s".formatted(value));
    }
  }

  /** The IBAN (ISO 13616) of the account with this number at the bank with this code. */
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

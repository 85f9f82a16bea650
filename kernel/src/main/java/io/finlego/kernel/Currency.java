package io.finlego.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A currency of ISO 4217 with a minor unit. This class lists the codes and decimals of the
 * standard, as published for 2026-01-01. The JDK's own table is not enough for the current
 * currencies, because it lacks some of them and changes with the JDK. Only the withdrawn currencies
 * come from the JDK. They are needed because accounts in withdrawn currencies may still exist.
 */
public final class Currency {

  private static final String CODES_WITH_2_DECIMALS =
      """
      AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
      COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
      INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
      MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
      STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
      """;
  private static final String CODES_WITHOUT_DECIMALS =
      "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
  private static final String CODES_WITH_3_DECIMALS = "BHD IQD JOD KWD LYD OMR TND";
  private static final String CODES_WITH_4_DECIMALS = "CLF UYW";

  /** The English names of currencies that have no name in the JDK. */
  private static final Map<String, String> NAMES_MISSING_IN_JDK =
      Map.of("UYW", "Uruguayan Nominal Wage Index Unit", "XAD", "Arab Accounting Dinar");

  private static final Map<String, Currency> CURRENCIES_BY_CODE = loadByCode();

  private final String code;
  private final int decimals;
  private final boolean isCurrent;

  private Currency(String code, int decimals, boolean isCurrent) {
    this.code = code;
    this.decimals = decimals;
    this.isCurrent = isCurrent;
  }

  /**
   * Returns the currency with this code.
   *
   * @throws IllegalArgumentException if {@link #find} returns null for this code
   */
  public static Currency of(String code) {
    Currency currency = find(code);
    if (currency == null) {
      throw new IllegalArgumentException("%s is not a currency of ISO 4217.".formatted(code));
    }
    return currency;
  }

  /**
   * Returns the current or withdrawn currency with this code; null if the code is unknown or the
   * currency has no minor unit, such as XAU.
   */
  public static @Nullable Currency find(String code) {
    return CURRENCIES_BY_CODE.get(code);
  }

  /** Returns all current and withdrawn currencies, in the order of their codes. */
  public static Collection<Currency> all() {
    return CURRENCIES_BY_CODE.values();
  }

  /** Returns the code of ISO 4217: three capital letters. */
  public String code() {
    return code;
  }

  /** Returns the number of decimals of an amount in major units. */
  public int decimals() {
    return decimals;
  }

  /** Returns the English name. */
  public String name() {
    String name = NAMES_MISSING_IN_JDK.get(code);
    return name == null
        ? java.util.Currency.getInstance(code).getDisplayName(Locale.ENGLISH)
        : name;
  }

  /**
   * Tells whether the currency is still in use. ISO 4217 has withdrawn all other currencies of this
   * class.
   */
  public boolean isCurrent() {
    return isCurrent;
  }

  @Override
  public String toString() {
    return code;
  }

  private static Map<String, Currency> loadByCode() {
    Map<String, Currency> currenciesByCode = new TreeMap<>();
    for (java.util.Currency jdkCurrency : java.util.Currency.getAvailableCurrencies()) {
      if (jdkCurrency.getDefaultFractionDigits() >= 0) {
        String code = jdkCurrency.getCurrencyCode();
        currenciesByCode.put(
            code, new Currency(code, jdkCurrency.getDefaultFractionDigits(), false));
      }
    }
    putCurrent(currenciesByCode, CODES_WITHOUT_DECIMALS, 0);
    putCurrent(currenciesByCode, CODES_WITH_2_DECIMALS, 2);
    putCurrent(currenciesByCode, CODES_WITH_3_DECIMALS, 3);
    putCurrent(currenciesByCode, CODES_WITH_4_DECIMALS, 4);
    return Collections.unmodifiableMap(new LinkedHashMap<>(currenciesByCode));
  }

  private static void putCurrent(
      Map<String, Currency> currenciesByCode, String codesText, int decimals) {
    for (String code : codesText.strip().split("\\s+")) {
      currenciesByCode.put(code, new Currency(code, decimals, true));
    }
  }
}

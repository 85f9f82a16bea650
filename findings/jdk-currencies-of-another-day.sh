#!/usr/bin/env bash
# Version    Java 25: java.util.Currency.
#
# Behaviour  Currency.getInstance("UYW") throws IllegalArgumentException, although UYW (Uruguay, 4 decimals) has been in ISO 4217 since 2018.
#            Currency.getAvailableCurrencies() has codes that ISO 4217 has withdrawn, among them HRK (2023), DEM (2002) and CUC, without a
#            mark: toString, the numeric code and the number of decimals look like those of any other currency. getInstance(locale) of
#            Croatia knows better and gives EUR.
#
# Guess      The class says that it represents ISO 4217. So a code that getInstance accepts is a currency in which one may hold money, and one that
#            it refuses is none.
#
# For users  Take the list of currencies that can be used from ISO 4217's own table (List One), and hold it against that table in a test. A
#            value of a withdrawn currency can still be read: keep the JDK's class for that.
#
# How        Asks the JDK.
#            Exits 0 if the JDK still behaves so, 1 if it does not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

run Currencies <<'JAVA'
void main() {
  boolean lacking = lacks("UYW");
  IO.println("UYW: " + (lacking ? "unknown" : "known"));
  boolean withdrawn = true;
  var available = Currency.getAvailableCurrencies();
  for (var code : List.of("HRK", "DEM", "CUC")) {
    boolean there = available.stream().anyMatch(currency -> currency.getCurrencyCode().equals(code));
    withdrawn &= there;
    IO.println(code + ": " + (there
        ? "available, " + Currency.getInstance(code).getNumericCodeAsString() + ", "
            + Currency.getInstance(code).getDefaultFractionDigits() + " decimals"
        : "not available"));
  }
  IO.println("of Croatia: " + Currency.getInstance(Locale.of("hr", "HR")));
  if (!lacking || !withdrawn) {
    IO.println("CHANGED: UYW unknown: " + lacking + ", withdrawn currencies available: " + withdrawn);
    System.exit(3);
  }
}

boolean lacks(String code) {
  try {
    Currency.getInstance(code);
    return false;
  } catch (IllegalArgumentException e) {
    return true;
  }
}
JAVA

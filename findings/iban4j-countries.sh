#!/usr/bin/env bash
# Version    iban4j 3.2.14-RELEASE (org.iban4j).
#
# Behaviour  IBANs of countries that SWIFT's registry lists are refused as of an unsupported country: Mongolia (MN), Nicaragua (NI), Somalia
#            (SO), the Falkland Islands (FK), Honduras (HN) and Yemen (YE). The examples of the registry itself are refused.
#
# Guess      A library that validates IBANs knows the countries of the registry; and UnsupportedCountryException means that the country has no
#            IBANs.
#
# For users  A payee in such a country cannot be entered, and the message says that the IBAN is wrong. Take the countries and their structures
#            from the registry, and the check digits (ISO 7064, mod 97-10) need no table at all.
#
# How        Validates examples of the registry.
#            Exits 0 if iban4j still behaves so, 1 if it does not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

bring iban4j org.iban4j:iban4j:3.2.14-RELEASE

run IbanCountries <<'JAVA'
import org.iban4j.*;

/** Examples from SWIFT's IBAN registry. */
static final List<String> EXAMPLES = List.of("MN121234123456789123", "NI45BAPR00000013000003558124", "SO211000001001000100141",
    "FK88SC123456789012", "HN88CABF00000000000250005469", "YE15CBYE0001018861234567891234");

void main() {
  int refused = 0;
  for (var iban : EXAMPLES) {
    String verdict = verdict(iban);
    IO.println(iban + ", check digits " + (isChecked(iban) ? "right" : "wrong") + ": " + verdict);
    refused += verdict.equals("UnsupportedCountryException") && isChecked(iban) ? 1 : 0;
  }
  IO.println("OM810180000001299123456: " + verdict("OM810180000001299123456"));
  if (refused < EXAMPLES.size()) {
    IO.println("CHANGED: " + refused + " of " + EXAMPLES.size() + " examples are refused for their country");
    System.exit(3);
  }
}

String verdict(String iban) {
  try {
    IbanUtil.validate(iban);
    return "valid";
  } catch (Iban4jException e) {
    return e.getClass().getSimpleName();
  }
}

boolean isChecked(String iban) {
  var digits = new StringBuilder();
  (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
  return new java.math.BigInteger(digits.toString()).mod(java.math.BigInteger.valueOf(97)).intValue() == 1;
}
JAVA

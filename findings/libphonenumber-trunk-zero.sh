#!/usr/bin/env bash
# Version    libphonenumber 9.0.43 for Java (com.googlecode.libphonenumber).
#
# Behaviour  Numbers that nobody can dial are valid: +4407911123456 and +490301234567 have the country code and the trunk prefix 0.
#            parse() drops the zero, so that isValidNumber() is true of the number without it, and isPossibleNumberWithReason() says
#            IS_POSSIBLE. Italy is different: there the zero belongs to the number, and +390612345678 is right.
#
# Guess      A number that begins with + is in international form, which has no trunk prefix: 0 after +44 or +49 would be TOO_LONG or
#            invalid.
#
# For users  "Is valid, so keep the text" keeps a number to which no message arrives. Keep what format(E164) gives; or refuse a text whose
#            digits are not those of format(E164), so that the sender learns of the mistake.
#
# How        Checks four numbers without any network.
#            Exits 0 if libphonenumber still behaves so, 1 if it does not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

bring libphonenumber com.googlecode.libphonenumber:libphonenumber:9.0.43

run TrunkZero <<'JAVA'
import com.google.i18n.phonenumbers.*;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

void main() throws Exception {
  var zeros = List.of("+4407911123456", "+490301234567");
  var fine = List.of("+447911123456", "+390612345678");
  var all = new ArrayList<>(zeros);
  all.addAll(fine);
  for (var text : all) {
    var number = PHONES.parse(text, null);
    IO.println(text + ": valid " + PHONES.isValidNumber(number) + ", " + PHONES.isPossibleNumberWithReason(number)
        + ", E.164 " + PHONES.format(number, PhoneNumberFormat.E164));
  }
  boolean accepted = true;
  for (var text : zeros) {
    var number = PHONES.parse(text, null);
    accepted &= PHONES.isValidNumber(number) && !PHONES.format(number, PhoneNumberFormat.E164).equals(text);
  }
  boolean kept = true;
  for (var text : fine) {
    kept &= PHONES.format(PHONES.parse(text, null), PhoneNumberFormat.E164).equals(text);
  }
  if (!accepted || !kept) {
    IO.println("CHANGED: numbers with a trunk zero valid and shortened: " + accepted + "; others kept: " + kept);
    System.exit(3);
  }
}
JAVA

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

root=$(cd "$(dirname "$0")/.." && pwd)
limit=$(command -v timeout || command -v gtimeout || true)
folder=$(mktemp -d)
running=
clean() {
  [ -z "$running" ] || kill "$running" 2>/dev/null || true
  wait
  rm -rf "$folder"
}
trap clean EXIT
trap 'exit 2' HUP INT TERM

fail() {
  printf '%s\n' "$1" >&2
  exit 2
}

# Runs a command for some seconds at most. A signal to this script ends the command, too.
within() {
  ${limit:+"$limit" "$1"} "${@:2}" &
  running=$!
  status=0
  wait "$running" || status=$?
  running=
}

for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
  {,~}/Library/Java/JavaVirtualMachines/*/Contents/Home ~/.sdkman/candidates/java/* ~/.jdks/*; do
  if [ -x "$home/bin/javac" ] && grep -Eqs '^JAVA_VERSION="25([.+"]|$)' "$home/release"; then
    jdk=$home
    break
  fi
done
[ -n "${jdk:-}" ] || fail 'No JDK 25 was found: set JAVA25_HOME to its folder.'

cat >"$folder/Currencies.java" <<'JAVA'
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
within 55 "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" \
  "$folder/Currencies.java" 2>"$folder/errors"
case $status in
  0) ;;
  3) exit 1 ;;
  *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
esac

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

cat >"$folder/pom.xml" <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.iban4j</groupId><artifactId>iban4j</artifactId><version>3.2.14-RELEASE</version></dependency>
  </dependencies>
</project>
POM
export JAVA_HOME=$jdk
within 60 "$root/mvnw" -q -ntp -C -f "$folder/pom.xml" "-DoutputDirectory=$folder/lib" \
  org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies 2>"$folder/errors"
[ "$status" -eq 0 ] || fail 'Maven did not bring iban4j from Maven Central within 60 seconds.'

cat >"$folder/IbanCountries.java" <<'JAVA'
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
within 55 "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" -cp "$folder/lib/*" \
  "$folder/IbanCountries.java" 2>"$folder/errors"
case $status in
  0) ;;
  3) exit 1 ;;
  *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
esac

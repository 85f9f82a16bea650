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
    <dependency><groupId>com.googlecode.libphonenumber</groupId><artifactId>libphonenumber</artifactId><version>9.0.43</version></dependency>
  </dependencies>
</project>
POM
export JAVA_HOME=$jdk
within 60 "$root/mvnw" -q -ntp -C -f "$folder/pom.xml" "-DoutputDirectory=$folder/lib" \
  org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies 2>"$folder/errors"
[ "$status" -eq 0 ] || fail 'Maven did not bring libphonenumber from Maven Central within 60 seconds.'

cat >"$folder/TrunkZero.java" <<'JAVA'
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
within 55 "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" -cp "$folder/lib/*" \
  "$folder/TrunkZero.java" 2>"$folder/errors"
case $status in
  0) ;;
  3) exit 1 ;;
  *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
esac

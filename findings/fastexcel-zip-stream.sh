#!/usr/bin/env bash
# Version    fastexcel 0.20.2 (org.dhatim).
#
# Behaviour  A workbook that fastexcel writes to a stream cannot be read from a stream: java.util.zip.ZipInputStream gives up at the first
#            entry with "invalid entry size". The header before the entry says 0 bytes, and does not announce that the sizes follow in a
#            descriptor; they stand in the directory at the end alone. The same bytes are fine for java.util.zip.ZipFile and for
#            spreadsheet programs, which read that directory.
#
# Guess      A .xlsx is a ZIP file, so whatever reads ZIP reads it; and a library that writes as a stream writes what can be read as one.
#
# For users  Importers that read uploads as a stream fail on such a workbook, and a test that opens it from a file does not see it. Let a test
#            read what you write both ways. The JDK's ZipOutputStream writes the same parts so that both work.
#
# How        Writes a workbook with one cell and reads it both ways.
#            Exits 0 if fastexcel still behaves so, 1 if it does not, 2 if the run failed.
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
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel</artifactId><version>0.20.2</version></dependency>
  </dependencies>
</project>
POM
export JAVA_HOME=$jdk
within 60 "$root/mvnw" -q -ntp -C -f "$folder/pom.xml" "-DoutputDirectory=$folder/lib" \
  org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies 2>"$folder/errors"
[ "$status" -eq 0 ] || fail 'Maven did not bring fastexcel from Maven Central within 60 seconds.'

cat >"$folder/ZipStream.java" <<'JAVA'
import java.io.*;
import java.util.zip.*;
import org.dhatim.fastexcel.Workbook;

void main() throws IOException {
  var file = Files.createTempFile("finding", ".xlsx");
  try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "finding", "1.0")) {
    workbook.newWorksheet("Sheet").value(0, 0, "Ada");
  }
  int entries;
  try (var zip = new ZipFile(file.toFile())) {
    entries = zip.size();
  }
  IO.println("ZipFile: " + entries + " entries");
  String stream = stream(file);
  IO.println("ZipInputStream: " + stream);
  if (entries == 0 || stream.equals(entries + " entries")) {
    IO.println("CHANGED: ZipFile has " + entries + " entries, ZipInputStream reads " + stream);
    System.exit(3);
  }
}

String stream(Path file) throws IOException {
  int entries = 0;
  try (var zip = new ZipInputStream(Files.newInputStream(file))) {
    while (zip.getNextEntry() != null) {
      zip.readAllBytes();
      entries++;
    }
    return entries + " entries";
  } catch (ZipException e) {
    return e.getMessage();
  }
}
JAVA
within 55 "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" -cp "$folder/lib/*" \
  "$folder/ZipStream.java" 2>"$folder/errors"
case $status in
  0) ;;
  3) exit 1 ;;
  *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
esac

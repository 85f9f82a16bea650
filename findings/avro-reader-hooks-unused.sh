#!/usr/bin/env bash
# Version    Apache Avro 1.12.2 for Java (avro).
#
# Behaviour  GenericDatumReader and SpecificDatumReader have protected methods for subclasses: readRecord, readField, readString,
#            createEnum and more, each documented as "may be overridden". None of them is called: since 1.12 the "fast reader" is on by
#            default, and it reads without them. It is off again with -Dorg.apache.avro.fastread=false, with setFastReaderEnabled(false),
#            or if the reader's GenericData is of a subclass.
#
# Guess      Methods that may be overridden are called, or a subclass that overrides them is read the old way.
#
# For users  A check, a conversion or an intern pool in such a subclass silently stops working with the upgrade to 1.12, and tests that
#            only look at the values stay green. Turn the fast reader off for such a reader; or use a Conversion for a logical type, which
#            both readers call.
#
# How        Reads one record with a subclass that counts its calls, in the three ways.
#            Exits 0 if Avro still behaves so, 1 if it does not, 2 if the run failed.
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
    <dependency><groupId>org.apache.avro</groupId><artifactId>avro</artifactId><version>1.12.2</version></dependency>
  </dependencies>
</project>
POM
export JAVA_HOME=$jdk
within 60 "$root/mvnw" -q -ntp -C -f "$folder/pom.xml" "-DoutputDirectory=$folder/lib" \
  org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies 2>"$folder/errors"
[ "$status" -eq 0 ] || fail 'Maven did not bring Avro from Maven Central within 60 seconds.'

cat >"$folder/ReaderHooks.java" <<'JAVA'
import java.io.ByteArrayOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.*;
import org.apache.avro.io.*;

static final Schema SCHEMA = new Schema.Parser().parse("""
    {"type": "record", "name": "Person", "fields": [{"name": "name", "type": "string"}]}
    """);

int calls;

void main() throws Exception {
  int byDefault = calls(new GenericData());
  int off = calls(new GenericData().setFastReaderEnabled(false));
  int subclass = calls(new GenericData() {});
  IO.println("calls of readRecord and readString, by default: " + byDefault);
  IO.println("with the fast reader off: " + off);
  IO.println("with a subclass of GenericData: " + subclass);
  if (byDefault != 0 || off != 2 || subclass != 2) {
    IO.println("CHANGED: the overridden methods were called " + byDefault + ", " + off + " and " + subclass + " times");
    System.exit(3);
  }
}

int calls(GenericData data) throws IOException {
  var person = new GenericData.Record(SCHEMA);
  person.put("name", "Ada");
  var bytes = new ByteArrayOutputStream();
  var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
  new GenericDatumWriter<GenericRecord>(SCHEMA).write(person, encoder);
  encoder.flush();
  calls = 0;
  new GenericDatumReader<GenericRecord>(SCHEMA, SCHEMA, data) {
    @Override
    protected Object readRecord(Object old, Schema expected, ResolvingDecoder in) throws IOException {
      calls++;
      return super.readRecord(old, expected, in);
    }

    @Override
    protected Object readString(Object old, Schema expected, Decoder in) throws IOException {
      calls++;
      return super.readString(old, expected, in);
    }
  }.read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
  return calls;
}
JAVA
within 55 "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" -cp "$folder/lib/*" \
  "$folder/ReaderHooks.java" 2>"$folder/errors"
case $status in
  0) ;;
  3) exit 1 ;;
  *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
esac

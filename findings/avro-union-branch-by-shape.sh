#!/usr/bin/env bash
# Version    Apache Avro 1.12.2 for Java (avro).
#
# Behaviour  A union of records is resolved by shape where names do not match. The reader's union has the payloads PendPayment and
#            CancelPayment, the writer wrote a SettlePayment, which the reader lacks: the reader gets a PendPayment, without an exception,
#            with Avro's fast reader and without it. Outside of unions the names of records are not compared at all: a field of record
#            Payer is read into a field of record Payee. Avro's own SchemaCompatibility calls the same two schemas incompatible.
#
# Guess      The specification says that records match if their unqualified names do, and that it is an error if no branch of the reader's
#            union matches. So the reader would throw an AvroTypeException.
#
# For users  A consumer with generated classes, or with a reader schema of its own, takes an event or a command of a later release for
#            another one if the fields fit. That happens after a rollback, and when producers are upgraded before consumers. Compare the
#            full names in the writer's schema first; or read with the writer's schema and look at the record's name; or give the
#            reader's union every branch of the writer, so that each is found under its name.
#
# How        Writes and reads one record.
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

cat >"$folder/UnionBranch.java" <<'JAVA'
import java.io.ByteArrayOutputStream;
import org.apache.avro.*;
import org.apache.avro.generic.*;
import org.apache.avro.io.*;

static final String ENVELOPE = """
    {"type": "record", "name": "Command", "fields": [{"name": "payload", "type": [%s]}]}
    """;
static final String PAYLOAD = """
    {"type": "record", "name": "%s", "fields": [{"name": "paymentId", "type": "string"}]}""";

void main() throws Exception {
  var writer = envelope("PendPayment", "CancelPayment", "SettlePayment");
  var reader = envelope("PendPayment", "CancelPayment");
  var payload = new GenericData.Record(writer.getField("payload").schema().getTypes().get(2));
  payload.put("paymentId", "p-1");
  var command = new GenericData.Record(writer);
  command.put("payload", payload);

  IO.println("written: " + name(command));
  boolean taken = true;
  for (boolean fast : new boolean[] {true, false}) {
    String read = attempt(() -> name(read(command, writer, reader, fast)));
    IO.println("read, " + (fast ? "fast reader: " : "slow reader: ") + read);
    taken &= read.equals("PendPayment");
  }
  var compatible = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  IO.println("SchemaCompatibility: " + compatible);

  var payer = field("Payer");
  var person = new GenericData.Record(payer.getField("person").schema());
  person.put("paymentId", "p-2");
  var pays = new GenericData.Record(payer);
  pays.put("person", person);
  String renamed = attempt(() ->
      ((GenericRecord) read(pays, payer, field("Payee"), true).get("person")).getSchema().getName());
  IO.println("a field of record Payer is read as: " + renamed);

  if (!taken || !renamed.equals("Payee") || compatible.name().equals("COMPATIBLE")) {
    IO.println("CHANGED: taken for another payload: " + taken + ", read outside of a union: " + renamed + ", " + compatible);
    System.exit(3);
  }
}

Schema envelope(String... payloads) {
  return parsed(ENVELOPE.formatted(Stream.of(payloads).map(PAYLOAD::formatted).collect(Collectors.joining(","))));
}

Schema field(String name) {
  return parsed("{\"type\": \"record\", \"name\": \"Pays\", \"fields\": [{\"name\": \"person\", \"type\": "
      + PAYLOAD.formatted(name) + "}]}");
}

Schema parsed(String text) {
  return new Schema.Parser().parse(text);
}

String name(GenericRecord command) {
  return ((GenericRecord) command.get("payload")).getSchema().getName();
}

GenericRecord read(GenericRecord record, Schema writer, Schema reader, boolean fast) throws IOException {
  var bytes = new ByteArrayOutputStream();
  var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
  new GenericDatumWriter<GenericRecord>(writer).write(record, encoder);
  encoder.flush();
  var data = new GenericData().setFastReaderEnabled(fast);
  return new GenericDatumReader<GenericRecord>(writer, reader, data)
      .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
}

String attempt(Callable<String> reading) {
  try {
    return reading.call();
  } catch (Exception e) {
    return e.toString();
  }
}
JAVA
within 55 "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" -cp "$folder/lib/*" \
  "$folder/UnionBranch.java" 2>"$folder/errors"
case $status in
  0) ;;
  3) exit 1 ;;
  *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
esac

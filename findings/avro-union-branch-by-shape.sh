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
. "$(dirname "$0")/lib/finding.sh"

bring Avro org.apache.avro:avro:1.12.2

run UnionBranch <<'JAVA'
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

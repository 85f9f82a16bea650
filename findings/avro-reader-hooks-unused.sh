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
. "$(dirname "$0")/lib/finding.sh"

bring Avro org.apache.avro:avro:1.12.2

run ReaderHooks <<'JAVA'
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

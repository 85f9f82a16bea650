package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.reply.Problem;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Writers and readers of different releases understand each other. */
class SchemaEvolutionTest {

  private static final int NEWER_ID = 1_000;

  @Test
  void aSymbolOfALaterReleaseIsReadAsUnknown() throws IOException {
    Schema newer =
        changed(
            Caller.getClassSchema(),
            "\"symbols\":[\"unknown\"",
            "\"symbols\":[\"unknown\",\"partner\"");
    GenericData.Record record = new GenericData.Record(newer);
    record.put("kind", new GenericData.EnumSymbol(newer.getField("kind").schema(), "partner"));
    record.put("subject", "s");

    Caller caller = AvroCodec.withIds(only(newer)).decode(written(newer, record), Caller.class);

    assertThat(caller.getKind()).isEqualTo(CallerKind.unknown);
    assertThat(caller.getSubject()).isEqualTo("s");
  }

  @Test
  void aFieldOfALaterReleaseIsSkipped() throws IOException {
    Schema newer =
        changed(
            Caller.getClassSchema(),
            "\"fields\":[",
            "\"fields\":[{\"name\":\"x\",\"type\":\"string\",\"default\":\"\"},");
    GenericData.Record record = new GenericData.Record(newer);
    record.put("x", "new");
    record.put("kind", new GenericData.EnumSymbol(newer.getField("kind").schema(), "system"));
    record.put("subject", "s");

    assertThat(AvroCodec.withIds(only(newer)).decode(written(newer, record), Caller.class))
        .isEqualTo(new Caller(CallerKind.system, "s"));
  }

  @Test
  void aFieldMissingInAnOlderRecordHasItsDefault() throws IOException {
    Schema older =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"Problem","namespace":"io.finlego.schemas.reply",
                 "fields":[{"name":"code","type":"string"},{"name":"message","type":"string"}]}
                """);
    GenericData.Record record = new GenericData.Record(older);
    record.put("code", "c");
    record.put("message", "m");

    assertThat(AvroCodec.withIds(only(older)).decode(written(older, record), Problem.class))
        .isEqualTo(new Problem("c", "m", null));
  }

  @Test
  void readersOfEveryReleasedVersionReadRecordsOfThisRelease() throws IOException {
    byte[] value = AvroCodec.catalogue().encode(Topics.CLIENT_COMMANDS, Samples.createClient());
    for (ReleasedSchema old :
        SchemaCatalogue.shipped().versions(SchemaCatalogue.subjectOf(Topics.CLIENT_COMMANDS))) {
      GenericRecord record =
          new GenericDatumReader<GenericRecord>(ClientCommand.getClassSchema(), old.schema())
              .read(
                  null,
                  DecoderFactory.get()
                      .binaryDecoder(
                          value,
                          WireFormat.HEADER_BYTES,
                          value.length - WireFormat.HEADER_BYTES,
                          null));
      assertThat(((GenericRecord) record.get("payload")).get("displayName"))
          .hasToString("Canary Ltd – Ž\uD83D\uDC26");
    }
  }

  private static Schema changed(Schema schema, String from, String to) {
    String text = schema.toString();
    assertThat(text).contains(from);
    return new Schema.Parser().parse(text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  private static byte[] written(Schema schema, GenericRecord record) throws IOException {
    ByteArray bytes = new ByteArray();
    WireFormat.writeHeader(bytes, NEWER_ID);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
    encoder.flush();
    return bytes.take();
  }

  private static SchemaIds only(Schema schema) {
    return new SchemaIds() {
      @Override
      public int idOf(String subject, Schema anySchema) {
        throw new UnreleasedSchemaException(subject, anySchema.getFullName());
      }

      @Override
      public Schema schemaOf(int id) {
        return id == NEWER_ID ? schema : null;
      }
    };
  }
}

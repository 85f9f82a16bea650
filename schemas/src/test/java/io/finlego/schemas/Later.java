package io.finlego.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** What a later release may write: types that have other names, and the same fields. */
public final class Later {

  /** The id of the later schema. */
  static final int ID = 1_000;

  private static final String SUFFIX = "OfALaterRelease";

  private Later() {}

  /**
   * The envelope with one payload more: a twin of a known one.
   *
   * @param payload the full name of the payload that gets a twin
   */
  public static Schema withTwinOf(Schema envelope, String payload) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : envelope.getFields()) {
      fields.add(new Schema.Field(field, withTwin(field.schema(), payload)));
    }
    return Schema.createRecord(
        envelope.getName(), envelope.getDoc(), envelope.getNamespace(), false, fields);
  }

  /** The name of the twin. */
  public static String twinOf(String payload) {
    return payload + SUFFIX;
  }

  /** The schema in which the type has another name, wherever it stands. */
  static Schema renamed(Schema schema, Schema type) {
    String text = schema.toString();
    String name = "\"((?:[a-z.]+\\.)?)%s\"".formatted(type.getName());
    return new Schema.Parser().parse(text.replaceAll(name, "\"$1" + twinOf(type.getName()) + "\""));
  }

  /** The value that a later release writes. */
  public static byte[] written(GenericRecord record) {
    ByteArray bytes = new ByteArray();
    WireFormat.writeHeader(bytes, ID);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.take();
  }

  /** A codec that also has the later schema's id. */
  public static AvroCodec codec(Schema later) {
    return AvroCodec.withIds(
        new SchemaIds() {
          @Override
          public int idOf(String subject, Schema schema) {
            return SchemaCatalogue.shipped().idOf(subject, schema);
          }

          @Override
          public Schema schemaOf(int id) {
            return id == ID ? later : SchemaCatalogue.shipped().schemaOf(id);
          }
        });
  }

  /** Records of the later schema that hold the twin as their payload. */
  public static Stream<GenericRecord> recordsOfTwin(Schema later, String payload, int count) {
    return RandomRecords.generic(later, 24, Integer.MAX_VALUE)
        .filter(record -> types(record).contains(twinOf(payload)))
        .limit(count);
  }

  /** The full names of all types whose values stand in the record. */
  static Set<String> types(Object value) {
    Set<String> types = new TreeSet<>();
    collect(value, types);
    return types;
  }

  private static void collect(Object value, Set<String> types) {
    switch (value) {
      case GenericRecord record -> {
        types.add(record.getSchema().getFullName());
        record.getSchema().getFields().forEach(field -> collect(record.get(field.pos()), types));
      }
      case GenericEnumSymbol<?> symbol -> types.add(symbol.getSchema().getFullName());
      case Collection<?> items -> items.forEach(item -> collect(item, types));
      case null, default -> {}
    }
  }

  private static Schema withTwin(Schema schema, String payload) {
    if (!schema.isUnion()) {
      return schema;
    }
    List<Schema> branches = new ArrayList<>(schema.getTypes());
    for (Schema branch : schema.getTypes()) {
      if (branch.getFullName().equals(payload)) {
        branches.add(twin(branch));
      }
    }
    return Schema.createUnion(branches);
  }

  private static Schema twin(Schema record) {
    List<Schema.Field> fields =
        record.getFields().stream().map(field -> new Schema.Field(field, field.schema())).toList();
    return Schema.createRecord(
        twinOf(record.getName()), record.getDoc(), record.getNamespace(), false, fields);
  }
}

package io.finlego.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes random records of any schema, the same for the same seed. The branches of a top-level union
 * come up in turn.
 */
final class RandomRecords {

  private final Random random;
  private final int turn;

  private RandomRecords(long seed, int turn) {
    this.random = new Random(seed + turn);
    this.turn = turn;
  }

  static Stream<SpecificRecord> of(Schema schema, long seed, int count) {
    return generic(schema, seed, count).map(record -> specific(schema, record));
  }

  /** Records of a schema that no class was generated from. */
  static Stream<GenericRecord> generic(Schema schema, long seed, int count) {
    return IntStream.range(0, count)
        .mapToObj(turn -> (GenericRecord) new RandomRecords(seed, turn).value(schema));
  }

  private Object value(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> {
        GenericData.Record record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        yield record;
      }
      case UNION -> {
        int branches = schema.getTypes().size();
        yield value(
            schema.getTypes().get(branches > 2 ? turn % branches : random.nextInt(branches)));
      }
      case ARRAY ->
          IntStream.range(0, random.nextInt(4))
              .mapToObj(i -> value(schema.getElementType()))
              .toList();
      case ENUM -> {
        var symbols = schema.getEnumSymbols();
        yield new GenericData.EnumSymbol(schema, symbols.get(random.nextInt(symbols.size())));
      }
      case STRING ->
          schema.getLogicalType() == LogicalTypes.uuid()
              ? new UUID(random.nextLong(), random.nextLong()).toString()
              : text();
      case INT ->
          schema.getLogicalType() == LogicalTypes.date()
              ? (int) LocalDate.of(2026, 1, 1).plusDays(random.nextInt(4_000)).toEpochDay()
              : random.nextInt();
      case LONG ->
          schema.getLogicalType() == LogicalTypes.timestampMicros()
              ? 1_700_000_000_000_000L + random.nextInt()
              : random.nextLong();
      case BYTES -> ByteBuffer.wrap(BigInteger.valueOf(random.nextLong()).toByteArray());
      case BOOLEAN -> random.nextBoolean();
      case NULL -> null;
      default -> throw new IllegalArgumentException(schema.toString());
    };
  }

  private String text() {
    return random
        .ints(random.nextInt(40), 0x20, 0x1_0000)
        .filter(c -> !Character.isSurrogate((char) c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static SpecificRecord specific(Schema schema, Object generic) {
    try {
      ByteArray bytes = new ByteArray();
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
      new GenericDatumWriter<>(schema).write(generic, encoder);
      encoder.flush();
      SpecificData data = SpecificData.getForSchema(schema);
      return new SpecificDatumReader<SpecificRecord>(schema, schema, data)
          .read(null, DecoderFactory.get().binaryDecoder(bytes.take(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

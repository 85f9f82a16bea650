package io.finlego.schemas;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Encodes records to the bytes on the topics and decodes them. Safe for use by many threads.
 *
 * <p>Ids, writers and readers are looked up once and then found by identity. Each thread keeps its
 * buffers, so that encoding a record allocates little more than the record's bytes.
 */
public final class AvroCodec {

  static {
    AvroTrust.establish();
  }

  private static final AvroCodec CATALOGUE = new AvroCodec(SchemaCatalogue.shipped());
  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private final SchemaIds ids;
  private final Map<Class<?>, Writing> writings = new ConcurrentHashMap<>();
  private final Map<Class<?>, Reading<?>> readings = new ConcurrentHashMap<>();

  private AvroCodec(SchemaIds ids) {
    this.ids = ids;
  }

  /** The codec that takes ids from the shipped catalogue. */
  public static AvroCodec catalogue() {
    return CATALOGUE;
  }

  /** The codec that takes ids from another source, for instance a registry. */
  public static AvroCodec over(SchemaIds ids) {
    return ids == SchemaCatalogue.shipped() ? CATALOGUE : new AvroCodec(ids);
  }

  /**
   * The codec for a Kafka client with these settings. If {@code schema.registry.url} is set, the
   * codec takes ids from that registry, otherwise from the shipped catalogue.
   */
  public static AvroCodec configured(Map<String, ?> settings) {
    return ConfluentRegistry.configured(settings).map(AvroCodec::over).orElse(CATALOGUE);
  }

  /**
   * Encodes a record as a value of the topic.
   *
   * @throws UnreleasedSchemaException if the record's schema is not a version of the topic's
   *     subject
   * @throws org.apache.avro.AvroRuntimeException if a required field is null
   */
  public byte[] encode(String topic, SpecificRecord record) {
    Writing writing = writings.get(record.getClass());
    if (writing == null) {
      writing = writings.computeIfAbsent(record.getClass(), Writing::of);
    }
    Integer id = writing.ids.get(topic);
    if (id == null) {
      id = ids.idOf(SchemaCatalogue.subjectOf(topic), writing.schema);
      writing.ids.put(topic, id);
    }
    Scratch scratch = SCRATCH.get();
    scratch.target.clear();
    WireFormat.writeHeader(scratch.target, id);
    try {
      writing.writer.write(record, scratch.encoder);
      scratch.encoder.flush();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to an array cannot fail.", e);
    }
    return scratch.target.take();
  }

  /**
   * The record in a topic's value, whichever version wrote it. Types are told apart by their full
   * names only.
   *
   * @throws UnknownTypeException if the record holds a type that this release lacks there
   * @throws UnreadableRecordException if the value does not hold a record of this type
   * @throws SchemaRegistryUnavailableException if the value's schema cannot be looked up now
   */
  public <T extends SpecificRecord> T decode(byte[] value, Class<T> type) {
    int id = WireFormat.schemaId(value);
    SpecificDatumReader<T> reader = reading(type).reader(id, ids);
    Scratch scratch = SCRATCH.get();
    BinaryDecoder decoder =
        DecoderFactory.get()
            .binaryDecoder(
                value,
                WireFormat.HEADER_BYTES,
                value.length - WireFormat.HEADER_BYTES,
                scratch.decoder);
    scratch.decoder = decoder;
    T record = read(reader, decoder, id, type);
    if (!isAtEnd(decoder)) {
      throw new UnreadableRecordException(
          "More bytes follow the %s.".formatted(type.getSimpleName()));
    }
    return record;
  }

  /** The schema that a value was written with. */
  Schema writerSchema(byte[] value) {
    return knownSchema(ids, WireFormat.schemaId(value));
  }

  private static <T> T read(
      SpecificDatumReader<T> reader, BinaryDecoder decoder, int id, Class<T> type) {
    try {
      @SuppressWarnings("NullAway") // null tells Avro to create a new record
      T record = reader.read(null, decoder);
      return record;
    } catch (UnknownTypeException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableRecordException(
          "The bytes are not a valid %s of schema %s (%s)."
              .formatted(type.getSimpleName(), id, e.getClass().getSimpleName()),
          e);
    }
  }

  private static boolean isAtEnd(BinaryDecoder decoder) {
    try {
      return decoder.isEnd();
    } catch (IOException e) {
      throw new IllegalStateException("Reading from an array cannot fail.", e);
    }
  }

  private static Schema knownSchema(SchemaIds ids, int id) {
    Schema schema = ids.schemaOf(id);
    if (schema == null) {
      throw new UnreadableRecordException("No schema has the id %s.".formatted(id));
    }
    return schema;
  }

  @SuppressWarnings("unchecked") // safe, because the key is the value's type parameter
  private <T extends SpecificRecord> Reading<T> reading(Class<T> type) {
    Reading<?> reading = readings.get(type);
    return (Reading<T>) (reading == null ? readings.computeIfAbsent(type, Reading::new) : reading);
  }

  /** The writer of the records of one class, and the id of their schema under each topic. */
  private record Writing(
      Schema schema, SpecificDatumWriter<SpecificRecord> writer, Map<String, Integer> ids) {

    static Writing of(Class<?> type) {
      SpecificData data = SpecificData.getForClass(type);
      Schema schema = data.getSchema(type);
      return new Writing(
          schema, new SpecificDatumWriter<>(schema, data), new ConcurrentHashMap<>());
    }
  }

  /** The readers of the records of one class, by the id of the writer's schema. */
  private static final class Reading<T> {

    private final SpecificData data;
    private final Schema schema;
    private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();

    Reading(Class<T> type) {
      SpecificData model = SpecificData.getForClass(type);
      schema = model.getSchema(type);
      data = new SpecificData(type.getClassLoader());
      model.getConversions().forEach(data::addLogicalTypeConversion);
      data.addLogicalTypeConversion(UnknownType.REFUSAL);
    }

    SpecificDatumReader<T> reader(int id, SchemaIds ids) {
      SpecificDatumReader<T> reader = readers.get(id);
      if (reader == null) {
        reader = reader(knownSchema(ids, id));
        readers.put(id, reader);
      }
      return reader;
    }

    private SpecificDatumReader<T> reader(Schema written) {
      Schema writer = Schema.applyAliases(written, schema);
      if (!writer.getFullName().equals(schema.getFullName())) {
        throw new UnreadableRecordException(
            "The value is a %s, not a %s.".formatted(writer.getFullName(), schema.getFullName()));
      }
      return new SpecificDatumReader<>(writer, ReaderSchema.of(schema, writer), data);
    }
  }

  /** The buffers that a thread keeps between records. */
  private static final class Scratch {
    final ByteArray target = new ByteArray();
    final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(target, null);
    @Nullable BinaryDecoder decoder;
  }
}

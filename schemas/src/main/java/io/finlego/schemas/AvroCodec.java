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
 * Encodes records as the values of topics, and decodes the values of topics. Several threads may
 * use the same codec.
 *
 * <p>The codec caches the ids, Avro's writers and Avro's readers. Each thread reuses its buffers,
 * so that encoding a record allocates little more memory than the encoded bytes.
 */
public final class AvroCodec {

  static {
    AvroTrust.establish();
  }

  private static final AvroCodec CATALOGUE_CODEC = new AvroCodec(SchemaCatalogue.shipped());
  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private final SchemaIds schemaIds;
  private final Map<Class<?>, ClassWriter> writersByClass = new ConcurrentHashMap<>();
  private final Map<Class<?>, ClassReaders<?>> readersByClass = new ConcurrentHashMap<>();

  private AvroCodec(SchemaIds schemaIds) {
    this.schemaIds = schemaIds;
  }

  /** Returns the codec that takes the ids of schemas from the shipped catalogue. */
  public static AvroCodec catalogue() {
    return CATALOGUE_CODEC;
  }

  /** Returns a codec that takes the ids of schemas from this source, for instance a registry. */
  public static AvroCodec withIds(SchemaIds schemaIds) {
    return schemaIds == SchemaCatalogue.shipped() ? CATALOGUE_CODEC : new AvroCodec(schemaIds);
  }

  /**
   * Returns a codec for a Kafka client with these settings. The codec takes the ids of schemas from
   * the registry at {@code schema.registry.url}, or from the shipped catalogue if this setting is
   * missing.
   */
  public static AvroCodec ofSettings(Map<String, ?> settings) {
    return ConfluentRegistry.ofSettings(settings).map(AvroCodec::withIds).orElse(CATALOGUE_CODEC);
  }

  /**
   * Encodes a record as a value of the topic.
   *
   * @throws UnreleasedSchemaException if the record's schema is not a version of the topic's
   *     subject
   * @throws org.apache.avro.AvroRuntimeException if a required field is null
   */
  public byte[] encode(String topic, SpecificRecord record) {
    ClassWriter classWriter = writersByClass.get(record.getClass());
    if (classWriter == null) {
      classWriter = writersByClass.computeIfAbsent(record.getClass(), ClassWriter::of);
    }
    Integer id = classWriter.idsByTopic.get(topic);
    if (id == null) {
      id = schemaIds.idOf(SchemaCatalogue.subjectOf(topic), classWriter.schema);
      classWriter.idsByTopic.put(topic, id);
    }
    Buffers buffers = BUFFERS.get();
    buffers.target.clear();
    WireFormat.writeHeader(buffers.target, id);
    try {
      classWriter.writer.write(record, buffers.encoder);
      buffers.encoder.flush();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to an array cannot fail.", e);
    }
    return buffers.target.take();
  }

  /**
   * Decodes a value of a topic. The value may have been written with any version of the schema. A
   * type of the writer is the same as a type of this release only if both have the same full name.
   *
   * @throws UnknownTypeException if the value holds a type that this release does not know at this
   *     place in the schema
   * @throws UnreadableRecordException if the value does not hold a record of this type
   * @throws SchemaRegistryUnavailableException if the registry does not answer the request for the
   *     value's schema
   */
  public <T extends SpecificRecord> T decode(byte[] value, Class<T> type) {
    int id = WireFormat.schemaId(value);
    SpecificDatumReader<T> reader = readersOf(type).readerFor(id, schemaIds);
    Buffers buffers = BUFFERS.get();
    BinaryDecoder decoder =
        DecoderFactory.get()
            .binaryDecoder(
                value,
                WireFormat.HEADER_BYTES,
                value.length - WireFormat.HEADER_BYTES,
                buffers.decoder);
    buffers.decoder = decoder;
    T record = read(reader, decoder, id, type);
    if (!isAtEnd(decoder)) {
      throw new UnreadableRecordException(
          "More bytes follow the %s.".formatted(type.getSimpleName()));
    }
    return record;
  }

  /** Returns the schema with which a value was written. */
  Schema writerSchema(byte[] value) {
    return requireSchema(schemaIds, WireFormat.schemaId(value));
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

  private static Schema requireSchema(SchemaIds schemaIds, int id) {
    Schema schema = schemaIds.schemaOf(id);
    if (schema == null) {
      throw new UnreadableRecordException("No schema has the id %s.".formatted(id));
    }
    return schema;
  }

  @SuppressWarnings("unchecked") // safe, because the key is the value's type parameter
  private <T extends SpecificRecord> ClassReaders<T> readersOf(Class<T> type) {
    ClassReaders<?> readers = readersByClass.get(type);
    return (ClassReaders<T>)
        (readers == null ? readersByClass.computeIfAbsent(type, ClassReaders::new) : readers);
  }

  /**
   * Avro's writer of the records of one class.
   *
   * @param schema the schema of the class
   * @param idsByTopic the id of this schema for each topic to which records were written
   */
  private record ClassWriter(
      Schema schema, SpecificDatumWriter<SpecificRecord> writer, Map<String, Integer> idsByTopic) {

    static ClassWriter of(Class<?> type) {
      SpecificData data = SpecificData.getForClass(type);
      Schema schema = data.getSchema(type);
      return new ClassWriter(
          schema, new SpecificDatumWriter<>(schema, data), new ConcurrentHashMap<>());
    }
  }

  /**
   * Avro's readers of the records of one class: one reader for each schema with which values were
   * written.
   */
  private static final class ClassReaders<T> {

    private final SpecificData readerData;
    private final Schema schema;
    private final Map<Integer, SpecificDatumReader<T>> readersById = new ConcurrentHashMap<>();

    ClassReaders(Class<T> type) {
      SpecificData classData = SpecificData.getForClass(type);
      schema = classData.getSchema(type);
      readerData = new SpecificData(type.getClassLoader());
      classData.getConversions().forEach(readerData::addLogicalTypeConversion);
      readerData.addLogicalTypeConversion(UnknownType.REFUSAL);
    }

    SpecificDatumReader<T> readerFor(int id, SchemaIds schemaIds) {
      SpecificDatumReader<T> reader = readersById.get(id);
      if (reader == null) {
        reader = newReader(requireSchema(schemaIds, id));
        readersById.put(id, reader);
      }
      return reader;
    }

    private SpecificDatumReader<T> newReader(Schema writerSchema) {
      Schema aliasedSchema = Schema.applyAliases(writerSchema, schema);
      if (!aliasedSchema.getFullName().equals(schema.getFullName())) {
        throw new UnreadableRecordException(
            "The value is a %s, not a %s."
                .formatted(aliasedSchema.getFullName(), schema.getFullName()));
      }
      return new SpecificDatumReader<>(
          aliasedSchema, ReaderSchema.of(schema, aliasedSchema), readerData);
    }
  }

  /** The buffers that one thread reuses for all its records. */
  private static final class Buffers {
    final ByteArray target = new ByteArray();
    final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(target, null);
    @Nullable BinaryDecoder decoder;
  }
}

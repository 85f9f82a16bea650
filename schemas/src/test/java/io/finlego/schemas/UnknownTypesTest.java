package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentDrafted;
import io.finlego.schemas.ledger.PaymentPosted;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Types of later releases are never taken for known types, even if their fields are the same: every
 * reader refuses them by name.
 */
class UnknownTypesTest {

  private static final int RECORDS = 200;

  static Stream<Topic> topics() {
    return ReleasedSchemasTest.topics();
  }

  static Stream<Topic> topicsWithPayloads() {
    return topics().filter(topic -> payloads(topic.valueSchema()).findAny().isPresent());
  }

  @ParameterizedTest
  @MethodSource("topicsWithPayloads")
  void aPayloadOfALaterReleaseIsRefused(Topic topic) {
    for (String payload : payloads(topic.valueSchema()).toList()) {
      Schema later = Later.withTwinOf(topic.valueSchema(), payload);
      AvroCodec codec = Later.codec(later);

      List<UnknownTypeException> refusals =
          Later.recordsOfTwin(later, payload, RECORDS)
              .map(record -> refusal(codec, record, typeOf(topic)))
              .toList();

      assertThat(refusals)
          .hasSize(RECORDS)
          .allSatisfy(refusal -> assertThat(refusal).hasMessageContaining(Later.twinOf(payload)));
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aTypeOfALaterReleaseIsRefusedInEveryPlace(Topic topic) {
    for (Schema type : namedTypes(topic.valueSchema())) {
      Schema later = Later.renamed(topic.valueSchema(), type);
      AvroCodec codec = Later.codec(later);
      String renamed = Later.twinOf(type.getFullName());
      RandomRecords.generic(later, 7, RECORDS)
          .forEach(
              record -> {
                if (Later.types(record).contains(renamed)) {
                  assertThat(refusal(codec, record, typeOf(topic)))
                      .as("%s in %s", renamed, record)
                      .isNotNull();
                } else {
                  codec.decode(Later.written(record), typeOf(topic));
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void anotherRecordOnTheTopicIsUnreadable(Topic topic) {
    Schema later = Later.renamed(topic.valueSchema(), topic.valueSchema());
    GenericRecord record = RandomRecords.generic(later, 1, 1).findFirst().orElseThrow();

    assertThat(
            catchThrowableOfType(
                UnreadableRecordException.class,
                () -> Later.codec(later).decode(Later.written(record), typeOf(topic))))
        .hasMessageContaining(topic.valueSchema().getFullName());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aReleasedReaderReadsEveryLaterReleaseByName(Topic topic) throws IOException {
    List<ReleasedSchema> versions =
        SchemaCatalogue.shipped().versions(SchemaCatalogue.subjectOf(topic.name()));
    for (ReleasedSchema reader : versions) {
      for (ReleasedSchema writer : versions) {
        if (writer.version() > reader.version()) {
          assertReadByName(reader.schema(), writer.schema(), true);
          assertReadByName(reader.schema(), writer.schema(), false);
        }
      }
    }
  }

  @Test
  void aReaderLearnsWhatItMayMiss() {
    assertThat(refused(PaymentPosted.getClassSchema()).mayHold(AccountMovement.getClassSchema()))
        .as("in a payload that holds it")
        .isTrue();
    assertThat(refused(PaymentDrafted.getClassSchema()).mayHold(AccountMovement.getClassSchema()))
        .as("in a payload that does not hold it")
        .isFalse();

    Schema later = Later.renamed(LedgerEvent.getClassSchema(), entrySide());
    AvroCodec codec = Later.codec(later);
    UnknownTypeException inside =
        RandomRecords.generic(later, 3, RECORDS)
            .filter(record -> Later.types(record).contains(Later.twinOf(entrySide().getFullName())))
            .map(record -> refusal(codec, record, LedgerEvent.class))
            .findFirst()
            .orElseThrow();
    assertThat(inside.mayHold(AccountMovement.getClassSchema()))
        .as("in a known payload with an unknown part")
        .isTrue();
  }

  @Test
  void recordsOfKnownTypesAreReadWithTheReadersOwnSchema() {
    for (Topic topic : topics().toList()) {
      for (ReleasedSchema released :
          SchemaCatalogue.shipped().versions(SchemaCatalogue.subjectOf(topic.name()))) {
        assertThat(ReaderSchema.of(topic.valueSchema(), released.schema()))
            .isSameAs(topic.valueSchema());
      }
    }
    assertThat(ReaderSchema.of(Caller.getClassSchema(), Caller.getClassSchema()))
        .isSameAs(Caller.getClassSchema());
  }

  /** Avro takes unions with the same simple names in the same order for equal. */
  @ParameterizedTest
  @MethodSource("topics")
  void typesOfAUnionDifferInTheirSimpleNames(Topic topic) {
    for (Schema schema : all(topic.valueSchema()).values()) {
      if (schema.isUnion()) {
        assertThat(schema.getTypes()).extracting(Schema::getName).doesNotHaveDuplicates();
      }
    }
  }

  private static void assertReadByName(Schema reader, Schema writer, boolean fast)
      throws IOException {
    GenericData data = new GenericData();
    data.addLogicalTypeConversion(UnknownType.REFUSAL);
    data.setFastReaderEnabled(fast);
    var datumReader =
        new GenericDatumReader<GenericRecord>(writer, ReaderSchema.of(reader, writer), data);
    for (GenericRecord record : RandomRecords.generic(writer, 5, RECORDS).toList()) {
      byte[] value = Later.written(record);
      var decoder =
          DecoderFactory.get()
              .binaryDecoder(
                  value, WireFormat.HEADER_BYTES, value.length - WireFormat.HEADER_BYTES, null);
      try {
        GenericRecord read = datumReader.read(null, decoder);
        assertThat(Later.types(read)).isSubsetOf(Later.types(record));
        assertThat(payloadNames(read)).isEqualTo(payloadNames(record));
      } catch (UnknownTypeException e) {
        assertThat(TypePlaces.allowedBy(reader).containsAll(TypePlaces.in(record)))
            .as(e.getMessage())
            .isFalse();
      }
    }
  }

  private static List<String> payloadNames(GenericRecord record) {
    return record.getSchema().getFields().stream()
        .filter(field -> field.schema().isUnion())
        .map(field -> record.get(field.pos()))
        .filter(GenericRecord.class::isInstance)
        .map(payload -> ((GenericRecord) payload).getSchema().getFullName())
        .toList();
  }

  private static UnknownTypeException refused(Schema payload) {
    Schema later = Later.withTwinOf(LedgerEvent.getClassSchema(), payload.getFullName());
    return Later.recordsOfTwin(later, payload.getFullName(), 1)
        .map(record -> refusal(Later.codec(later), record, LedgerEvent.class))
        .findFirst()
        .orElseThrow();
  }

  private static UnknownTypeException refusal(
      AvroCodec codec, GenericRecord record, Class<? extends SpecificRecord> type) {
    return catchThrowableOfType(
        UnknownTypeException.class, () -> codec.decode(Later.written(record), type));
  }

  private static Schema entrySide() {
    return all(LedgerEvent.getClassSchema()).get("io.finlego.schemas.ledger.EntrySide");
  }

  private static Stream<String> payloads(Schema envelope) {
    return envelope.getFields().stream()
        .filter(field -> field.schema().isUnion())
        .flatMap(field -> field.schema().getTypes().stream())
        .filter(type -> type.getType() == Schema.Type.RECORD)
        .map(Schema::getFullName);
  }

  /** The named types in a record, without the record itself. */
  private static List<Schema> namedTypes(Schema record) {
    return all(record).values().stream()
        .filter(schema -> !schema.isUnion() && !schema.equals(record))
        .toList();
  }

  /** The named types and the unions in a schema, by name or text. */
  private static Map<String, Schema> all(Schema schema) {
    Map<String, Schema> all = new LinkedHashMap<>();
    collect(schema, all);
    return all;
  }

  private static void collect(Schema schema, Map<String, Schema> all) {
    switch (schema.getType()) {
      case RECORD -> {
        if (all.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), all));
        }
      }
      case ENUM, FIXED -> all.putIfAbsent(schema.getFullName(), schema);
      case UNION -> {
        all.putIfAbsent(schema.toString(), schema);
        schema.getTypes().forEach(type -> collect(type, all));
      }
      case ARRAY -> collect(schema.getElementType(), all);
      case MAP -> collect(schema.getValueType(), all);
      default -> {}
    }
  }

  private static Class<? extends SpecificRecord> typeOf(Topic topic) {
    return SpecificData.get().getClass(topic.valueSchema()).asSubclass(SpecificRecord.class);
  }
}

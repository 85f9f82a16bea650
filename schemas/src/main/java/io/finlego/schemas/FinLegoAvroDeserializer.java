package io.finlego.schemas;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's view of {@link AvroCodec#decode}: a class name for a consumer's {@code
 * value.deserializer}. A record becomes an instance of the generated class that has the name of its
 * schema.
 *
 * <p>What is no record throws {@link UnreadableRecordException}, which Kafka's consumer wraps in a
 * {@code RecordDeserializationException} with topic, partition and offset.
 */
public final class FinLegoAvroDeserializer implements Deserializer<SpecificRecord> {

  private AvroCodec codec = AvroCodec.catalogue();

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    codec = AvroCodec.configured(configs);
  }

  @Override
  public @Nullable SpecificRecord deserialize(String topic, byte @Nullable [] value) {
    return value == null ? null : codec.decode(value, typeOf(codec.writerSchema(value)));
  }

  private static Class<? extends SpecificRecord> typeOf(Schema schema) {
    Class<?> type = SpecificData.get().getClass(schema);
    if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
      throw new UnreadableRecordException(
          "This release has no class for %s.".formatted(schema.getFullName()));
    }
    return type.asSubclass(SpecificRecord.class);
  }
}

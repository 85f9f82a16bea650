package io.finlego.schemas;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * A {@code value.deserializer} for Kafka's consumers, which decodes with {@link AvroCodec#decode}.
 * A value becomes an instance of the generated class that has the name of the value's schema.
 *
 * <p>The deserializer throws {@link UnreadableRecordException} for an unreadable value. Kafka's
 * consumer wraps this exception in a {@code RecordDeserializationException} with topic, partition
 * and offset.
 */
public final class FinLegoAvroDeserializer implements Deserializer<SpecificRecord> {

  private AvroCodec codec = AvroCodec.catalogue();

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    codec = AvroCodec.ofSettings(configs);
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

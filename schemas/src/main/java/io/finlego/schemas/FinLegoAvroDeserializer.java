package io.finlego.schemas;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link AvroCodec#decode} available to Kafka's consumers, as their {@code
 * value.deserializer}. A record becomes an instance of the generated class with the name of its
 * schema.
 *
 * <p>An unreadable value throws {@link UnreadableRecordException}, which Kafka's consumer wraps in
 * a {@code RecordDeserializationException} with topic, partition and offset.
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

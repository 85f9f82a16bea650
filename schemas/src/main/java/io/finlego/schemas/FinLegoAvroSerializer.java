package io.finlego.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A {@code value.serializer} for Kafka's producers, which encodes with {@link AvroCodec#encode}.
 *
 * <p>The serializer takes the ids of schemas from the registry at {@code schema.registry.url}, or
 * from the shipped catalogue if this setting is missing. It never registers a schema, because the
 * deployment registers all schemas.
 */
public final class FinLegoAvroSerializer implements Serializer<SpecificRecord> {

  private AvroCodec codec = AvroCodec.catalogue();

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    if (isKey) {
      throw new IllegalArgumentException(
          "Keys of FinLego's topics are plain text; this class writes values.");
    }
    codec = AvroCodec.ofSettings(configs);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord record) {
    return record == null ? null : codec.encode(topic, record);
  }
}

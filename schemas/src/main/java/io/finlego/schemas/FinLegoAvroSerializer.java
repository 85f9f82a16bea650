package io.finlego.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link AvroCodec#encode} available to Kafka's producers, as their {@code value.serializer}.
 *
 * <p>With the setting {@code schema.registry.url} ids are looked up in that registry, where the
 * deployment has registered them; without the setting, in the shipped catalogue. This class never
 * registers a schema.
 */
public final class FinLegoAvroSerializer implements Serializer<SpecificRecord> {

  private AvroCodec codec = AvroCodec.catalogue();

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    if (isKey) {
      throw new IllegalArgumentException(
          "Keys of FinLego's topics are plain text; this class writes values.");
    }
    codec = AvroCodec.configured(configs);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord record) {
    return record == null ? null : codec.encode(topic, record);
  }
}

package io.finlego.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's view of {@link AvroCodec#encode}: a class name for a producer's {@code value.serializer}.
 *
 * <p>With {@code schema.registry.url} ids are looked up in that registry, where deployment
 * registered them; without, in the shipped catalogue. Nothing is ever registered from here.
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

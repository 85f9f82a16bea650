package io.finlego.ingress.reference.asyncapi;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where subscribers find things.
 *
 * @param brokers host and port of each Kafka broker to begin with
 * @param schemaRegistry the registry's URL
 */
record Addresses(List<String> brokers, String schemaRegistry) {

  /** From a list of brokers as Kafka's clients take it. */
  static Addresses of(String bootstrapServers, String schemaRegistry) {
    List<String> brokers =
        Stream.of(bootstrapServers.split(","))
            .map(String::strip)
            .filter(broker -> !broker.isEmpty())
            .toList();
    return new Addresses(brokers, schemaRegistry);
  }
}

package io.finlego.ingress.reference.asyncapi;

import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that subscribers need.
 *
 * @param brokers host and port of each Kafka broker to connect to first
 * @param encrypted whether the brokers are reached by TLS
 * @param schemaRegistry the registry's URL
 */
record Addresses(List<String> brokers, boolean encrypted, String schemaRegistry) {

  /** Reads the brokers from a comma-separated list, as Kafka's clients take it. */
  static Addresses of(String bootstrapServers, boolean encrypted, String schemaRegistry) {
    List<String> brokers =
        Stream.of(bootstrapServers.split(","))
            .map(String::strip)
            .filter(broker -> !broker.isEmpty())
            .toList();
    return new Addresses(brokers, encrypted, schemaRegistry);
  }
}

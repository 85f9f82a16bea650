package io.finlego.ingress.reference.asyncapi;

import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that subscribers of topics need.
 *
 * @param brokers the host and the port of each bootstrap broker
 * @param encrypted whether the connections to the brokers use TLS
 * @param schemaRegistry the URL of the schema registry
 */
record Addresses(List<String> brokers, boolean encrypted, String schemaRegistry) {

  /** Reads the brokers from a comma-separated list, which is the format of Kafka's clients. */
  static Addresses of(String bootstrapServers, boolean encrypted, String schemaRegistry) {
    List<String> brokers =
        Stream.of(bootstrapServers.split(","))
            .map(String::strip)
            .filter(broker -> !broker.isEmpty())
            .toList();
    return new Addresses(brokers, encrypted, schemaRegistry);
  }
}

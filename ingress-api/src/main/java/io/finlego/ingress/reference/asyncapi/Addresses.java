package io.finlego.ingress.reference.asyncapi;

import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that subscribers of topics need.
 *
 * @param brokers the host and the port of each bootstrap broker
 * @param usesTls whether the connections to the brokers use TLS
 * @param schemaRegistryUrl the URL of the schema registry, or a gap for it ({@link EventsTemplate})
 */
record Addresses(List<String> brokers, boolean usesTls, String schemaRegistryUrl) {

  /** Reads the brokers from a comma-separated list, which is the format of Kafka's clients. */
  static Addresses of(String bootstrapServers, boolean usesTls, String schemaRegistryUrl) {
    List<String> brokers =
        Stream.of(bootstrapServers.split(","))
            .map(String::strip)
            .filter(broker -> !broker.isEmpty())
            .toList();
    return new Addresses(brokers, usesTls, schemaRegistryUrl);
  }
}

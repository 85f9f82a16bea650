package io.finlego.embedded;

/** A running Kafka broker, either in this JVM or in a container. */
public interface KafkaServer {

  /**
   * Returns the broker's address {@code host:port}, for the client setting {@code
   * bootstrap.servers}.
   */
  String bootstrapServers();
}

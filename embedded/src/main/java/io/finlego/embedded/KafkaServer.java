package io.finlego.embedded;

/** A running broker, in this JVM or in a container. */
public interface KafkaServer {

  /** The broker's address {@code host:port}, as a client's {@code bootstrap.servers} needs it. */
  String bootstrapServers();
}

package io.finlego.embedded;

/** A running broker: in this JVM or in a container. */
public interface KafkaServer {

  /** {@code host:port}, the value of a client's {@code bootstrap.servers}. */
  String bootstrapServers();
}

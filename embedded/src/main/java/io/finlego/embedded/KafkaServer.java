package io.finlego.embedded;

/** A broker that runs, wherever. */
public interface KafkaServer {
  /** {@code host:port}, for a client's {@code bootstrap.servers}. */
  String bootstrapServers();
}

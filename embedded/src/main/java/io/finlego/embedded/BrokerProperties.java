package io.finlego.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Makes the properties of a Kafka broker that also is its own controller. The values suit the
 * machine of one user: a few dozen partitions and tens of thousands of records per second.
 */
final class BrokerProperties {

  private BrokerProperties() {}

  /**
   * Returns the properties.
   *
   * @param directory the directory for the broker's records
   * @param overrides properties to add, or to use instead of the values in this class
   */
  static Properties of(
      int port, int controllerPort, Path directory, Map<String, String> overrides) {
    var properties = new Properties();
    var brokerAddress = Ports.HOST + ":" + port;
    var controllerAddress = Ports.HOST + ":" + controllerPort;
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(KafkaInProcess.NODE_ID));
    properties.put("listeners", "BROKER://" + brokerAddress + ",CONTROLLER://" + controllerAddress);
    properties.put("advertised.listeners", "BROKER://" + brokerAddress);
    properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("inter.broker.listener.name", "BROKER");
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("controller.quorum.voters", KafkaInProcess.NODE_ID + "@" + controllerAddress);
    properties.put("log.dirs", directory.toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
    properties.put("num.recovery.threads.per.data.dir", "2");
    // This time-out is short, because after a crash the controller waits until the session of the
    // dead broker has expired.
    properties.put("broker.session.timeout.ms", "3000");
    properties.put("broker.heartbeat.interval.ms", "500");
    properties.put("log.cleaner.threads", "1");
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    properties.put("log.segment.bytes", "268435456");
    properties.put("log.index.size.max.bytes", "2097152");
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.segment.bytes", "16777216");
    properties.put("transaction.state.log.num.partitions", "4");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.segment.bytes", "16777216");
    // After this time a producer asks again whether its previous transaction has ended. The end of
    // a transaction takes only milliseconds.
    properties.put("add.partitions.to.txn.retry.backoff.ms", "2");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.putAll(overrides);
    return properties;
  }
}

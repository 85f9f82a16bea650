package io.finlego.kafka;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails.Configuration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.util.StringUtils;

/**
 * The settings of {@code spring.kafka.*} for each kind of client: brokers, TLS (bundles of {@code
 * spring.ssl.bundle.*} too), SASL and all others. Every call returns a new map. The caller then
 * puts the settings that its client depends on into the map, so that nothing overrides them.
 */
public final class KafkaConnection {

  private final KafkaProperties properties;
  private final KafkaConnectionDetails details;

  public KafkaConnection(KafkaProperties properties, KafkaConnectionDetails details) {
    this.properties = properties;
    this.details = details;
  }

  /** The addresses of the brokers, as {@code host:port}, separated by commas. */
  public String bootstrapServers() {
    return String.join(",", details.getBootstrapServers());
  }

  /** Tells whether clients talk to the brokers by TLS. */
  public boolean isEncrypted() {
    Object protocol = consumer().get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
    return protocol != null
        && switch (SecurityProtocol.forName(protocol.toString())) {
          case SSL, SASL_SSL -> true;
          case PLAINTEXT, SASL_PLAINTEXT -> false;
        };
  }

  public Map<String, Object> consumer() {
    return connected(properties.buildConsumerProperties(), details.getConsumer());
  }

  /**
   * The settings of a producer without a transactional id. A client that uses transactions adds its
   * own id.
   */
  public Map<String, Object> producer() {
    Map<String, Object> producer =
        connected(properties.buildProducerProperties(), details.getProducer());
    producer.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    return producer;
  }

  public Map<String, Object> admin() {
    return connected(properties.buildAdminProperties(), details.getAdmin());
  }

  public Map<String, Object> streams() {
    return connected(properties.buildStreamsProperties(), details.getStreams());
  }

  private static Map<String, Object> connected(
      Map<String, Object> client, Configuration connection) {
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
    String protocol = connection.getSecurityProtocol();
    if (StringUtils.hasLength(protocol)) {
      client.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
    }
    SslBundle bundle = connection.getSslBundle();
    if (bundle != null) {
      client.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
      client.put(SslBundle.class.getName(), bundle);
    }
    return client;
  }
}

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
 * Gives each kind of Kafka client the settings of {@code spring.kafka.*}. These are the brokers,
 * TLS (also by bundles of {@code spring.ssl.bundle.*}), SASL and all other settings. Every call
 * returns a new map. The caller may then add the settings that its client depends on. The added
 * settings override those of the operator.
 */
public final class KafkaConnection {

  private final KafkaProperties properties;
  private final KafkaConnectionDetails details;

  public KafkaConnection(KafkaProperties properties, KafkaConnectionDetails details) {
    this.properties = properties;
    this.details = details;
  }

  /** Returns the addresses of the brokers, as {@code host:port}, separated by commas. */
  public String bootstrapServers() {
    return String.join(",", details.getBootstrapServers());
  }

  /** Tells whether the connections to the brokers use TLS. */
  public boolean isEncrypted() {
    Object protocol = consumerSettings().get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
    return protocol != null
        && switch (SecurityProtocol.forName(protocol.toString())) {
          case SSL, SASL_SSL -> true;
          case PLAINTEXT, SASL_PLAINTEXT -> false;
        };
  }

  /** Returns the settings of a consumer. */
  public Map<String, Object> consumerSettings() {
    return withConnection(properties.buildConsumerProperties(), details.getConsumer());
  }

  /**
   * Returns the settings of a producer, without a transactional id. A client that uses transactions
   * adds its own id.
   */
  public Map<String, Object> producerSettings() {
    Map<String, Object> settings =
        withConnection(properties.buildProducerProperties(), details.getProducer());
    settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    return settings;
  }

  /** Returns the settings of an admin client. */
  public Map<String, Object> adminSettings() {
    return withConnection(properties.buildAdminProperties(), details.getAdmin());
  }

  /** Returns the settings of a Kafka Streams application. */
  public Map<String, Object> streamsSettings() {
    return withConnection(properties.buildStreamsProperties(), details.getStreams());
  }

  private static Map<String, Object> withConnection(
      Map<String, Object> settings, Configuration connection) {
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
    String protocol = connection.getSecurityProtocol();
    if (StringUtils.hasLength(protocol)) {
      settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
    }
    SslBundle bundle = connection.getSslBundle();
    if (bundle != null) {
      settings.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
      settings.put(SslBundle.class.getName(), bundle);
    }
    return settings;
  }
}

package io.finlego.reports.runtime;

import io.finlego.reports.topology.ReportsTopology;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Creates Kafka Streams from a topology in which every store and internal topic must have an
 * explicit name.
 */
final class NamedTopologyFactory extends StreamsBuilderFactoryBean {

  private final Properties properties;

  NamedTopologyFactory(KafkaStreamsConfiguration configuration) {
    super(configuration);
    properties = configuration.asProperties();
  }

  @Override
  protected StreamsBuilder createInstance() {
    return ReportsTopology.builder(properties);
  }
}

package io.finlego.reports.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.KafkaStreamsConfiguration;

/** The builder that the reports run with. */
class NamedTopologyFactoryTest {

  private static final Locale USUAL_LOCALE = Locale.getDefault();

  /**
   * Kafka Streams writes its names with the digits of the locale, and every service sets this one.
   */
  @BeforeAll
  static void useTheLocaleOfTheServices() {
    Locale.setDefault(Locale.ROOT);
  }

  @AfterAll
  static void restoreLocale() {
    Locale.setDefault(USUAL_LOCALE);
  }

  @Test
  void aStoreWithoutANameIsRefused() throws Exception {
    StreamsBuilder builder = builder();
    builder.stream("in").groupByKey().count();

    assertThatThrownBy(builder::build)
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("KSTREAM-AGGREGATE-STATE-STORE");
  }

  @Test
  void aRepartitionWithoutANameIsRefused() throws Exception {
    StreamsBuilder builder = builder();
    builder.stream("in").repartition().to("out");

    assertThatThrownBy(builder::build)
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("KSTREAM-REPARTITION");
  }

  @Test
  void namedStoresAndRepartitionsAreAccepted() throws Exception {
    StreamsBuilder builder = builder();
    builder.stream("in")
        .selectKey((_, value) -> value, Named.as("by-value"))
        .groupByKey(Grouped.as("values"))
        .count(Materialized.<Object, Long, KeyValueStore<Bytes, byte[]>>as("counts"));

    assertThat(builder.build().describe().toString()).contains("counts", "values-repartition");
  }

  private static StreamsBuilder builder() throws Exception {
    NamedTopologyFactory factory =
        new NamedTopologyFactory(
            new KafkaStreamsConfiguration(
                Map.of(
                    StreamsConfig.APPLICATION_ID_CONFIG,
                    "test",
                    StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                    "none:1")));
    factory.afterPropertiesSet();
    return factory.getObject();
  }
}

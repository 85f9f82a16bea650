#!/usr/bin/env bash
# Version    Apache Kafka 4.2.2: Kafka Streams (kafka-streams).
#
# Behaviour  ensure.explicit.internal.resource.naming=true among the properties of KafkaStreams has no effect, and neither has it in
#            StreamsBuilder.build(properties): a topology with an unnamed store is accepted. It works only in a TopologyConfig that is given
#            to the constructor of StreamsBuilder. No warning says so; the property is a known one and is logged with the others.
#
# Guess      A setting of StreamsConfig works among the properties of KafkaStreams, or with those of build(properties), where
#            topology.optimization works.
#
# For users  Generated names contain the number of the operator, so that a change elsewhere in the topology renames a store and its
#            changelog, and the state is lost. Whoever relies on this setting is not protected. Make the builder with
#            new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties))), and let a test try an unnamed store. Spring's
#            StreamsBuilderFactoryBean (4.1) makes a builder without a TopologyConfig.
#
# How        Builds a topology with an unnamed store in three ways. Nothing is started.
#            Exits 0 if Kafka Streams still behaves so, 1 if it does not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

bring 'Kafka Streams' org.apache.kafka:kafka-streams:4.2.2 org.slf4j:slf4j-nop:2.0.17

run ExplicitNaming <<'JAVA'
import org.apache.kafka.streams.*;
import org.apache.kafka.streams.errors.TopologyException;

void main() {
  var properties = new Properties();
  properties.put("application.id", "finding");
  properties.put("bootstrap.servers", "127.0.0.1:1");
  properties.put("state.dir", System.getProperty("java.io.tmpdir"));
  properties.put("ensure.explicit.internal.resource.naming", true);

  boolean streams = isRefused("properties of KafkaStreams", () -> {
    new KafkaStreams(unnamed(new StreamsBuilder()).build(), properties).close();
  });
  boolean build = isRefused("StreamsBuilder.build(properties)", () -> unnamed(new StreamsBuilder()).build(properties));
  boolean config = isRefused("TopologyConfig of the StreamsBuilder", () ->
      unnamed(new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)))).build());
  if (streams || build || !config) {
    IO.println("CHANGED: refused by KafkaStreams: " + streams + ", by build(properties): " + build + ", by TopologyConfig: " + config);
    System.exit(3);
  }
}

StreamsBuilder unnamed(StreamsBuilder builder) {
  builder.stream("in").groupByKey().count();
  return builder;
}

boolean isRefused(String where, Runnable building) {
  try {
    building.run();
    IO.println(where + ": accepted");
    return false;
  } catch (TopologyException e) {
    IO.println(where + ": refused, " + e.getMessage().lines().findFirst().orElse(""));
    return true;
  }
}
JAVA

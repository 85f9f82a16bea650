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

root=$(cd "$(dirname "$0")/.." && pwd)
limit=$(command -v timeout || command -v gtimeout || true)
folder=$(mktemp -d)
running=
clean() {
  [ -z "$running" ] || kill "$running" 2>/dev/null || true
  wait
  rm -rf "$folder"
}
trap clean EXIT
trap 'exit 2' HUP INT TERM

fail() {
  printf '%s\n' "$1" >&2
  exit 2
}

# Runs a command for some seconds at most. A signal to this script ends the command, too.
within() {
  ${limit:+"$limit" "$1"} "${@:2}" &
  running=$!
  status=0
  wait "$running" || status=$?
  running=
}

for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
  {,~}/Library/Java/JavaVirtualMachines/*/Contents/Home ~/.sdkman/candidates/java/* ~/.jdks/*; do
  if [ -x "$home/bin/javac" ] && grep -Eqs '^JAVA_VERSION="25([.+"]|$)' "$home/release"; then
    jdk=$home
    break
  fi
done
[ -n "${jdk:-}" ] || fail 'No JDK 25 was found: set JAVA25_HOME to its folder.'

cat >"$folder/pom.xml" <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-streams</artifactId><version>4.2.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
export JAVA_HOME=$jdk
within 60 "$root/mvnw" -q -ntp -C -f "$folder/pom.xml" "-DoutputDirectory=$folder/lib" \
  org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies 2>"$folder/errors"
[ "$status" -eq 0 ] || fail 'Maven did not bring Kafka Streams from Maven Central within 60 seconds.'

cat >"$folder/ExplicitNaming.java" <<'JAVA'
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
within 55 "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" -cp "$folder/lib/*" \
  "$folder/ExplicitNaming.java" 2>"$folder/errors"
case $status in
  0) ;;
  3) exit 1 ;;
  *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
esac

#!/usr/bin/env bash
# Version    Apache Kafka 4.2.2: Kafka Streams (kafka-streams).
#
# Behaviour  A key-value store with a cache shows deleted keys in a reverse range, until the cache is flushed. The keys a, b, c and d have been
#            written and have left the cache for newer ones; b is deleted. Then get(b) gives null, range gives a, c, d, and reverseRange
#            gives d, c, b, a.
#
# Guess      reverseRange gives what range gives, in the other order. The cache is said to be invisible to readers of the store.
#
# For users  "The last entry before a key", the usual purpose of a reverse range, may be one that was deleted in the same commit
#            interval. Read forwards and take the last entry, or do without the cache.
#
# How        Runs a processor with TopologyTestDriver, once with a cache and once without.
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
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-streams-test-utils</artifactId><version>4.2.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
export JAVA_HOME=$jdk
within 60 "$root/mvnw" -q -ntp -C -f "$folder/pom.xml" "-DoutputDirectory=$folder/lib" \
  org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies 2>"$folder/errors"
[ "$status" -eq 0 ] || fail 'Maven did not bring Kafka Streams from Maven Central within 60 seconds.'

cat >"$folder/ReverseRange.java" <<'JAVA'
import org.apache.kafka.common.serialization.*;
import org.apache.kafka.streams.*;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.*;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.*;

void main() {
  var cached = observed(true);
  var plain = observed(false);
  IO.println("with a cache:    " + cached);
  IO.println("without a cache: " + plain);
  if (!cached.equals("get(b) null, range [a, c, d], reverse range [d, c, b, a]")
      || !plain.equals("get(b) null, range [a, c, d], reverse range [d, c, a]")) {
    IO.println("CHANGED: with a cache: " + cached + "; without: " + plain);
    System.exit(3);
  }
}

/** What a processor sees in its store right after it has deleted b, in a later commit than the writes. */
String observed(boolean cache) {
  var seen = new ArrayList<String>();
  var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("store"), Serdes.String(), Serdes.String());
  var builder = new StreamsBuilder();
  builder.addStateStore(cache ? store.withCachingEnabled() : store.withCachingDisabled());
  builder.stream("in", Consumed.with(Serdes.String(), Serdes.String())).process(() -> new Deletion(seen), "store");
  try (var driver = new TopologyTestDriver(builder.build(), settings())) {
    var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
    in.pipeInput("write", "");
    in.pipeInput("delete", "");
  }
  return seen.getLast();
}

Properties settings() {
  var settings = new Properties();
  settings.put("application.id", "finding");
  settings.put("bootstrap.servers", "127.0.0.1:1");
  settings.put("state.dir", System.getProperty("java.io.tmpdir"));
  settings.put("statestore.cache.max.bytes", 500);
  return settings;
}

static final class Deletion implements Processor<String, String, Void, Void> {
  final List<String> seen;
  KeyValueStore<String, String> store;

  Deletion(List<String> seen) {
    this.seen = seen;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    store = context.getStateStore("store");
  }

  @Override
  public void process(Record<String, String> record) {
    if (record.key().equals("write")) {
      List.of("a", "b", "c", "d").forEach(key -> store.put(key, key));
      IntStream.range(0, 100).forEach(i -> store.put("z" + i, "")); // the others leave the cache
    } else {
      store.delete("b");
      seen.add("get(b) " + store.get("b") + ", range " + keys(store.range("a", "d"))
          + ", reverse range " + keys(store.reverseRange("a", "d")));
    }
  }

  static List<String> keys(KeyValueIterator<String, String> range) {
    var keys = new ArrayList<String>();
    try (range) {
      range.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }
}
JAVA
within 55 "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" -cp "$folder/lib/*" \
  "$folder/ReverseRange.java" 2>"$folder/errors"
case $status in
  0) ;;
  3) exit 1 ;;
  *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
esac

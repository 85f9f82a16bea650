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
. "$(dirname "$0")/lib/finding.sh"

bring 'Kafka Streams' org.apache.kafka:kafka-streams-test-utils:4.2.2 org.slf4j:slf4j-nop:2.0.17

run ReverseRange <<'JAVA'
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

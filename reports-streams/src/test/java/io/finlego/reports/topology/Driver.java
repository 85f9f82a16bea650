package io.finlego.reports.topology;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.DayKey;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.LedgerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** Runs the topology without a broker. */
final class Driver implements AutoCloseable {

  final ReportsMonitor monitor = new ReportsMonitor();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> events;

  Driver() {
    this(Set.of());
  }

  Driver(Set<String> passedOver) {
    this(passedOver, AvroCodec.catalogue());
  }

  Driver(Set<String> passedOver, AvroCodec codec) {
    Properties properties = properties();
    StreamsBuilder builder = ReportsTopology.builder(properties);
    ReportsTopology.build(
        builder,
        new TopologySettings(4, Duration.ofSeconds(1), 100, passedOver, false),
        monitor,
        codec);
    driver = new TopologyTestDriver(builder.build(), properties, Instant.now());
    events =
        driver.createInputTopic(
            Topics.LEDGER_EVENTS, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static Properties properties() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    return properties;
  }

  void give(Collection<LedgerEvent> ledgerEvents) {
    ledgerEvents.forEach(this::give);
  }

  void give(LedgerEvent event) {
    giveBytes(AvroCodec.catalogue().encode(Topics.LEDGER_EVENTS, event));
  }

  void giveBytes(byte[] value) {
    events.pipeInput(new byte[0], value);
  }

  /** Lets so many seconds pass, after which changes are sent. */
  void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      driver.advanceWallClockTime(Duration.ofSeconds(1));
    }
  }

  AccountState account(UUID id) {
    return driver.<UUID, AccountState>getKeyValueStore(StoreNames.ACCOUNTS).get(id);
  }

  /** All days with entries of an account, in order. */
  List<Day> days(UUID id) {
    List<Day> days = new ArrayList<>();
    try (var range =
        driver
            .<DayKey, Day>getKeyValueStore(StoreNames.DAYS)
            .range(new DayKey(id, Integer.MIN_VALUE), new DayKey(id, Integer.MAX_VALUE))) {
      range.forEachRemaining(day -> days.add(day.value));
    }
    AccountState account = account(id);
    if (account != null && account.newestDay() != null) {
      days.add(account.newestDay());
    }
    return days;
  }

  Map<TotalsKey, Totals> totals() {
    Map<TotalsKey, Totals> totals = new HashMap<>();
    try (var entries = driver.<TotalsKey, Totals>getKeyValueStore(StoreNames.TOTALS).all()) {
      entries.forEachRemaining(entry -> totals.put(entry.key, entry.value));
    }
    return totals;
  }

  long waiting() {
    try (var entries = driver.getKeyValueStore(StoreNames.WAITING).all()) {
      long count = 0;
      for (; entries.hasNext(); count++) {
        entries.next();
      }
      return count;
    }
  }

  /** The newest value of each key that a topic has received since the last call. */
  <T extends SpecificRecord> Map<String, T> sent(String topic, Class<T> type) {
    Map<String, T> sent = new HashMap<>();
    driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readKeyValuesToList()
        .forEach(record -> sent.put(record.key, AvroCodec.catalogue().decode(record.value, type)));
    return sent;
  }

  @Override
  public void close() {
    driver.close();
  }
}

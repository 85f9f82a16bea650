package io.finlego.reports.topology;

import io.finlego.reports.figures.Formats;
import io.finlego.reports.figures.Keys.PartKey;
import io.finlego.reports.figures.Movement;
import io.finlego.reports.figures.Totals;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.reports.AggregatedAmounts;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology that turns the ledger's events into figures.
 *
 * <pre>
 * finlego.ledger.events → event-movements → [movements-by-account] → applied-movements
 *     → changed days → finlego.reports.daily-balances
 *     → changed totals of a task → [totals-by-currency] → summed-parts
 *         → finlego.reports.aggregated-amounts, finlego.reports.treasury
 * </pre>
 *
 * Each task keeps the sums over its own accounts, so that no single key takes the writes of all
 * movements; a question for sums gathers them from all tasks. There are no windows, so late events
 * are not lost.
 */
public final class ReportsTopology {

  /** The repartition that spreads the accounts over the tasks. */
  public static final String MOVEMENTS_BY_ACCOUNT = "movements-by-account";

  private static final String TOTALS_BY_CURRENCY = "totals-by-currency";
  private static final Serde<String> TEXT = Serdes.String();
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private ReportsTopology() {}

  /**
   * A builder that refuses stores and internal topics without a name. A generated name changes with
   * the topology, and the state under the old name would be lost.
   *
   * <p>Kafka Streams takes this setting from the builder's {@link TopologyConfig} alone; among the
   * properties of {@code KafkaStreams} it has no effect.
   */
  public static StreamsBuilder builder(Properties properties) {
    Properties named = new Properties();
    named.putAll(properties);
    named.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return new StreamsBuilder(new TopologyConfig(new StreamsConfig(named)));
  }

  /** Adds all stores and processors to the builder. */
  public static void build(
      StreamsBuilder builder, TopologySettings settings, ReportsMonitor monitor) {
    build(builder, settings, monitor, AvroCodec.catalogue());
  }

  /**
   * @param codec reads the events
   */
  static void build(
      StreamsBuilder builder, TopologySettings settings, ReportsMonitor monitor, AvroCodec codec) {
    addStores(builder, settings.onDisk());
    KStream<UUID, Change> changes =
        builder.stream(Topics.LEDGER_EVENTS, Consumed.with(BYTES, BYTES).withName("ledger-events"))
            .process(
                () -> new EventMovements(codec, settings.passedOver(), monitor),
                Named.as("event-movements"))
            .repartition(
                Repartitioned.<UUID, Movement>as(MOVEMENTS_BY_ACCOUNT)
                    .withKeySerde(Formats.ACCOUNT)
                    .withValueSerde(Formats.MOVEMENT)
                    .withNumberOfPartitions(settings.partitions()))
            .process(
                () -> new AppliedMovements(settings, monitor),
                Named.as("applied-movements"),
                StoreNames.ACCOUNTS,
                StoreNames.DAYS,
                StoreNames.CLIENTS,
                StoreNames.TOTALS,
                StoreNames.WAITING);
    announceDays(changes);
    KStream<String, SpecificRecord> sums =
        changes
            .filter((id, change) -> change instanceof Change.OfTotals, Named.as("changed-totals"))
            .map(
                (id, change) -> {
                  Change.OfTotals totals = (Change.OfTotals) change;
                  return KeyValue.pair(totals.key(), totals.totals());
                },
                Named.as("keyed-totals"))
            .repartition(
                Repartitioned.<PartKey, Totals>as(TOTALS_BY_CURRENCY)
                    .withKeySerde(Formats.PART_KEY)
                    .withValueSerde(Formats.TOTALS)
                    .withNumberOfPartitions(1))
            .process(() -> new SummedParts(settings), Named.as("summed-parts"), StoreNames.PARTS);
    announce(sums, Topics.AGGREGATED_AMOUNTS, "aggregated-amounts", true);
    announce(sums, Topics.TREASURY, "treasury", false);
  }

  private static void addStores(StreamsBuilder builder, boolean onDisk) {
    addStore(builder, StoreNames.ACCOUNTS, onDisk, Formats.ACCOUNT, Formats.ACCOUNT_STATE);
    addStore(builder, StoreNames.DAYS, onDisk, Formats.DAY_KEY, Formats.DAY);
    addStore(builder, StoreNames.CLIENTS, onDisk, Formats.CLIENT_ACCOUNT, BYTES);
    addStore(builder, StoreNames.WAITING, onDisk, Formats.WAITING_KEY, Formats.MOVEMENT);
    addStore(builder, StoreNames.TOTALS, false, Formats.TOTALS_KEY, Formats.TOTALS);
    addStore(builder, StoreNames.PARTS, false, Formats.PART_KEY, Formats.TOTALS);
  }

  /**
   * Adds a store with a cache. If a key changes many times between two commits, the store writes
   * the key and its changelog record only once.
   */
  private static <K, V> void addStore(
      StreamsBuilder builder, String name, boolean onDisk, Serde<K> keys, Serde<V> values) {
    KeyValueBytesStoreSupplier supplier =
        onDisk ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
    builder.addStateStore(
        Stores.keyValueStoreBuilder(supplier, keys, values)
            .withCachingEnabled()
            .withLoggingEnabled(Map.of()));
  }

  private static void announceDays(KStream<UUID, Change> changes) {
    changes
        .filter((id, change) -> change instanceof Change.OfDay, Named.as("changed-days"))
        .map(
            (id, change) -> {
              Change.OfDay day = (Change.OfDay) change;
              byte[] value =
                  AvroCodec.catalogue().encode(Topics.DAILY_BALANCES, Announcements.day(day));
              return KeyValue.pair(Announcements.key(day), value);
            },
            Named.as("encoded-days"))
        .to(
            Topics.DAILY_BALANCES,
            Produced.with(TEXT, BYTES)
                .withStreamPartitioner(
                    (topic, key, value, partitions) ->
                        Optional.of(Set.of(partitionOf(key, partitions))))
                .withName("daily-balances"));
  }

  private static void announce(
      KStream<String, SpecificRecord> sums, String topic, String name, boolean amounts) {
    sums.filter(
            (key, record) -> amounts == record instanceof AggregatedAmounts,
            Named.as("changed-" + name))
        .mapValues(
            record -> AvroCodec.catalogue().encode(topic, record), Named.as("encoded-" + name))
        .to(topic, Produced.with(TEXT, BYTES).withName(name));
  }

  /** All days of an account lie on one partition, so that subscribers see them in order. */
  private static int partitionOf(String key, int partitions) {
    String account = key.substring(0, key.indexOf('/'));
    return Utils.toPositive(Utils.murmur2(Utils.utf8(account))) % partitions;
  }
}

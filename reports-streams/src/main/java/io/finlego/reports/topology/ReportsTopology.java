package io.finlego.reports.topology;

import io.finlego.kafka.KeyPartition;
import io.finlego.reports.figures.Formats;
import io.finlego.reports.figures.Keys.PartialTotalsKey;
import io.finlego.reports.figures.Movement;
import io.finlego.reports.figures.Totals;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.reports.AggregatedAmounts;
import io.finlego.schemas.reports.TreasurySummary;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
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
 * The Kafka Streams topology that calculates the figures from the ledger's events. Names in
 * brackets are internal topics.
 *
 * <pre>
 * finlego.ledger.events → event-movements → [movements-by-account] → applied-movements
 * → changed days → finlego.reports.daily-balances
 * → changed totals of a task → [totals-by-currency] → summed-parts
 * → finlego.reports.aggregated-amounts, finlego.reports.treasury
 * </pre>
 *
 * Each task keeps the sums over its own accounts, because otherwise every movement would write to
 * the same few keys. A query reads the sums of all tasks and adds them up. The topology has no time
 * windows, so late events are not lost.
 */
public final class ReportsTopology {

  /** The name of the internal topic that brings each movement to the task of its account. */
  public static final String MOVEMENTS_BY_ACCOUNT = "movements-by-account";

  private static final String TOTALS_BY_CURRENCY = "totals-by-currency";
  private static final Serde<String> TEXT = Serdes.String();
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private ReportsTopology() {}

  /**
   * Returns a builder that refuses stores and internal topics without explicit names. A generated
   * name changes with the topology. The state under the old name would then be lost.
   *
   * <p>Kafka Streams reads this setting only from the builder's {@link TopologyConfig}. The setting
   * has no effect in the properties of {@code KafkaStreams}.
   */
  public static StreamsBuilder builder(Properties properties) {
    Properties strictProperties = new Properties();
    strictProperties.putAll(properties);
    strictProperties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return new StreamsBuilder(new TopologyConfig(new StreamsConfig(strictProperties)));
  }

  /** Adds all stores and processors to the builder. */
  public static void build(
      StreamsBuilder builder, TopologySettings settings, ReportsMonitor monitor) {
    build(builder, settings, monitor, AvroCodec.catalogue());
  }

  /**
   * Adds all stores and processors to the builder.
   *
   * @param codec decodes the events
   */
  static void build(
      StreamsBuilder builder, TopologySettings settings, ReportsMonitor monitor, AvroCodec codec) {
    addStores(builder, settings.onDisk());
    KStream<UUID, Change> changes =
        builder.stream(Topics.LEDGER_EVENTS, Consumed.with(BYTES, BYTES).withName("ledger-events"))
            .process(
                () -> new EventMovements(codec, settings.skippedEvents(), monitor),
                Named.as("event-movements"))
            .repartition(
                Repartitioned.<UUID, Movement>as(MOVEMENTS_BY_ACCOUNT)
                    .withKeySerde(Formats.ACCOUNT_ID)
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
    publishDays(changes);
    KStream<String, SpecificRecord> sums =
        changes
            .filter((_, change) -> change instanceof Change.OfTotals, Named.as("changed-totals"))
            .map(
                (_, change) -> {
                  Change.OfTotals totalsChange = (Change.OfTotals) change;
                  return KeyValue.pair(totalsChange.key(), totalsChange.totals());
                },
                Named.as("keyed-totals"))
            .repartition(
                Repartitioned.<PartialTotalsKey, Totals>as(TOTALS_BY_CURRENCY)
                    .withKeySerde(Formats.PARTIAL_TOTALS_KEY)
                    .withValueSerde(Formats.TOTALS)
                    .withNumberOfPartitions(1))
            .process(
                () -> new SummedParts(settings),
                Named.as("summed-parts"),
                StoreNames.PARTIAL_TOTALS);
    publish(sums, Topics.AGGREGATED_AMOUNTS, "aggregated-amounts", AggregatedAmounts.class);
    publish(sums, Topics.TREASURY, "treasury", TreasurySummary.class);
  }

  private static void addStores(StreamsBuilder builder, boolean onDisk) {
    addStore(builder, StoreNames.ACCOUNTS, onDisk, Formats.ACCOUNT_ID, Formats.ACCOUNT_STATE);
    addStore(builder, StoreNames.DAYS, onDisk, Formats.DAY_KEY, Formats.DAY);
    addStore(builder, StoreNames.CLIENTS, onDisk, Formats.CLIENT_ACCOUNT, BYTES);
    addStore(builder, StoreNames.WAITING, onDisk, Formats.WAITING_KEY, Formats.MOVEMENT);
    addStore(builder, StoreNames.TOTALS, false, Formats.TOTALS_KEY, Formats.TOTALS);
    addStore(builder, StoreNames.PARTIAL_TOTALS, false, Formats.PARTIAL_TOTALS_KEY, Formats.TOTALS);
  }

  /**
   * Adds a store with a cache. If a key changes many times between two commits, the store and its
   * changelog are written only once.
   */
  private static <K, V> void addStore(
      StreamsBuilder builder, String name, boolean onDisk, Serde<K> keySerde, Serde<V> valueSerde) {
    KeyValueBytesStoreSupplier supplier =
        onDisk ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
    builder.addStateStore(
        Stores.keyValueStoreBuilder(supplier, keySerde, valueSerde)
            .withCachingEnabled()
            .withLoggingEnabled(Map.of()));
  }

  private static void publishDays(KStream<UUID, Change> changes) {
    changes
        .filter((_, change) -> change instanceof Change.OfDay, Named.as("changed-days"))
        .map(
            (_, change) -> {
              Change.OfDay dayChange = (Change.OfDay) change;
              byte[] value =
                  AvroCodec.catalogue()
                      .encode(Topics.DAILY_BALANCES, Announcements.dailyBalance(dayChange));
              return KeyValue.pair(Announcements.dailyBalanceKey(dayChange), value);
            },
            Named.as("encoded-days"))
        .to(
            Topics.DAILY_BALANCES,
            Produced.with(TEXT, BYTES)
                .withStreamPartitioner(
                    (_, key, _, partitions) -> Optional.of(Set.of(partitionOf(key, partitions))))
                .withName("daily-balances"));
  }

  private static void publish(
      KStream<String, SpecificRecord> sums,
      String topic,
      String name,
      Class<? extends SpecificRecord> recordType) {
    sums.filter((_, record) -> recordType.isInstance(record), Named.as("changed-" + name))
        .mapValues(
            record -> AvroCodec.catalogue().encode(topic, record), Named.as("encoded-" + name))
        .to(topic, Produced.with(TEXT, BYTES).withName(name));
  }

  /**
   * Returns the same partition for all days of an account, so that subscribers receive them in
   * order.
   */
  private static int partitionOf(String dailyBalanceKey, int partitionCount) {
    String accountId = dailyBalanceKey.substring(0, dailyBalanceKey.indexOf('/'));
    return KeyPartition.of(accountId, partitionCount);
  }
}

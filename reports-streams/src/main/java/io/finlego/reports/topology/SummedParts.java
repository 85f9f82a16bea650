package io.finlego.reports.topology;

import static java.util.Objects.requireNonNull;

import io.finlego.reports.figures.AccountKind;
import io.finlego.reports.figures.Keys.PartialTotalsKey;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.reports.figures.Treasury;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the newest sums of all tasks, by currency and kind. The new sums of a task replace its
 * earlier ones, so it does no harm if the same sums arrive twice. The number of keys is small:
 * currencies × kinds × tasks.
 */
final class SummedParts implements Processor<PartialTotalsKey, Totals, String, SpecificRecord> {

  private final TopologySettings settings;
  private final Set<String> changedCurrencies = new HashSet<>();
  private @Nullable ProcessorContext<String, SpecificRecord> context;
  private @Nullable KeyValueStore<PartialTotalsKey, Totals> partialTotals;

  SummedParts(TopologySettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    KeyValueStore<PartialTotalsKey, Totals> store =
        context.getStateStore(StoreNames.PARTIAL_TOTALS);
    this.context = context;
    partialTotals = store;
    changedCurrencies.clear();
    try (KeyValueIterator<PartialTotalsKey, Totals> entries = store.all()) {
      entries.forEachRemaining(part -> changedCurrencies.add(part.key.totalsKey().currency()));
    }
    context.schedule(
        settings.sendInterval(), PunctuationType.WALL_CLOCK_TIME, this::publishChanges);
  }

  @Override
  public void process(Record<PartialTotalsKey, Totals> record) {
    requireNonNull(partialTotals).put(record.key(), record.value());
    changedCurrencies.add(record.key().totalsKey().currency());
  }

  private void publishChanges(long nowMs) {
    if (changedCurrencies.isEmpty()) {
      return;
    }
    ProcessorContext<String, SpecificRecord> outputContext = requireNonNull(context);
    changedSums()
        .forEach(
            (currency, sumsByKind) -> {
              sumsByKind.forEach(
                  (kind, sums) ->
                      outputContext.forward(
                          new Record<>(
                              currency + "/" + kind.apiName(),
                              Announcements.aggregatedAmounts(new TotalsKey(currency, kind), sums),
                              nowMs)));
              outputContext.forward(
                  new Record<>(
                      currency,
                      Announcements.treasurySummary(currency, Treasury.of(sumsByKind)),
                      nowMs));
            });
    changedCurrencies.clear();
  }

  /** Returns all sums of each currency in which a sum has changed since the last publication. */
  private Map<String, Map<AccountKind, Totals>> changedSums() {
    Map<String, Map<AccountKind, Totals>> sums = new TreeMap<>();
    try (KeyValueIterator<PartialTotalsKey, Totals> entries = requireNonNull(partialTotals).all()) {
      while (entries.hasNext()) {
        KeyValue<PartialTotalsKey, Totals> part = entries.next();
        TotalsKey key = part.key.totalsKey();
        if (changedCurrencies.contains(key.currency())) {
          sums.computeIfAbsent(key.currency(), _ -> new EnumMap<>(AccountKind.class))
              .merge(key.kind(), part.value, Totals::plus);
        }
      }
    }
    return sums;
  }
}

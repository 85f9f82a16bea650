package io.finlego.reports.topology;

import static java.util.Objects.requireNonNull;

import io.finlego.reports.figures.Movement;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.UnknownTypeException;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.LedgerEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the movements of accounts from each ledger event. The key of each movement is its
 * account id.
 */
final class EventMovements implements Processor<byte[], byte @Nullable [], UUID, Movement> {

  private final AvroCodec codec;
  private final Set<String> skippedEvents;
  private final ReportsMonitor monitor;
  private @Nullable ProcessorContext<UUID, Movement> context;

  EventMovements(AvroCodec codec, Set<String> skippedEvents, ReportsMonitor monitor) {
    this.codec = codec;
    this.skippedEvents = skippedEvents;
    this.monitor = monitor;
  }

  @Override
  public void init(ProcessorContext<UUID, Movement> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], byte @Nullable []> record) {
    ProcessorContext<UUID, Movement> openContext = requireNonNull(context);
    monitor.countReadEvent();
    if (!skippedEvents.isEmpty() && skippedEvents.contains(partitionAndOffset(openContext))) {
      monitor.countSkipped();
      return;
    }
    movementsOf(record.value(), openContext)
        .forEach(
            movement ->
                openContext.forward(
                    new Record<>(movement.key, movement.value, record.timestamp())));
  }

  /**
   * Returns the movements of an event. If a later release wrote the event and this release does not
   * know its type, there are two cases. If the schema of this type cannot contain movements, the
   * event is skipped, because it does not change any figure. Otherwise the method throws {@link
   * UnappliableEventException}. It also throws that exception if the event is unreadable.
   */
  private List<KeyValue<UUID, Movement>> movementsOf(
      byte @Nullable [] value, ProcessorContext<?, ?> context) {
    try {
      return MovementReader.movementsOf(
          codec.decode(requireNonNull(value, "no value"), LedgerEvent.class));
    } catch (UnknownTypeException e) {
      if (e.mayHold(AccountMovement.getClassSchema())) {
        throw new UnappliableEventException("The event " + partitionAndOffset(context), e);
      }
      monitor.countSkippedUnknown();
      return List.of();
    } catch (RuntimeException e) {
      throw new UnappliableEventException("The event " + partitionAndOffset(context), e);
    }
  }

  private static String partitionAndOffset(ProcessorContext<?, ?> context) {
    RecordMetadata metadata = context.recordMetadata().orElseThrow();
    return metadata.partition() + ":" + metadata.offset();
  }
}

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

/** Takes the movements of accounts out of an event and keys each by its account. */
final class EventMovements implements Processor<byte[], byte @Nullable [], UUID, Movement> {

  private final AvroCodec codec;
  private final Set<String> passedOver;
  private final ReportsMonitor monitor;
  private @Nullable ProcessorContext<UUID, Movement> context;

  EventMovements(AvroCodec codec, Set<String> passedOver, ReportsMonitor monitor) {
    this.codec = codec;
    this.passedOver = passedOver;
    this.monitor = monitor;
  }

  @Override
  public void init(ProcessorContext<UUID, Movement> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], byte @Nullable []> record) {
    ProcessorContext<UUID, Movement> out = requireNonNull(context);
    monitor.read();
    if (!passedOver.isEmpty() && passedOver.contains(position(out))) {
      monitor.passOver();
      return;
    }
    read(record.value(), out)
        .forEach(
            movement ->
                out.forward(new Record<>(movement.key, movement.value, record.timestamp())));
  }

  /**
   * The movements of an event. An event of a later release is passed over if it cannot hold any: no
   * figure misses it.
   */
  private List<KeyValue<UUID, Movement>> read(
      byte @Nullable [] value, ProcessorContext<?, ?> context) {
    try {
      return MovementReading.movementsOf(
          codec.decode(requireNonNull(value, "no value"), LedgerEvent.class));
    } catch (UnknownTypeException e) {
      if (e.mayHold(AccountMovement.getClassSchema())) {
        throw new UnappliableEventException("The event " + position(context), e);
      }
      monitor.passOverUnknown();
      return List.of();
    } catch (RuntimeException e) {
      throw new UnappliableEventException("The event " + position(context), e);
    }
  }

  private static String position(ProcessorContext<?, ?> context) {
    RecordMetadata place = context.recordMetadata().orElseThrow();
    return place.partition() + ":" + place.offset();
  }
}

package io.finlego.benchmarks.pipeline;

import io.finlego.benchmarks.measurement.Throughput;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Sends commands and reads their events. It sends many commands without waiting for the events, so
 * that the ledger always has work.
 */
public final class Pipeline implements AutoCloseable {

  /**
   * The largest number of commands whose events have not come yet: ten batches of the ledger. With
   * more commands, a measurement would end long after its last command.
   */
  private static final int COMMANDS_UNDER_WAY_MAX = 20_000;

  private static final Duration LAST_EVENT_TIMEOUT = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = 200_000;

  private final CommandWriter writer;
  private final EventReader reader;

  public Pipeline(String brokers) {
    this(brokers, _ -> {});
  }

  /**
   * @param onEvent receives each event, always on the same thread
   */
  public Pipeline(String brokers, Consumer<ConsumerRecord<byte[], byte[]>> onEvent) {
    writer = new CommandWriter(brokers);
    reader = new EventReader(brokers, onEvent);
  }

  /**
   * Sends commands for the given duration and waits for the last event. Each command must lead to
   * exactly one event.
   *
   * @return the number of commands, and the time from the first command to the last event
   */
  public Throughput run(Duration duration, Supplier<Command> commands) {
    long endNanos = System.nanoTime() + duration.toNanos();
    return run(() -> System.nanoTime() < endNanos, commands);
  }

  /**
   * Sends all commands and waits for the last event. Each command must lead to exactly one event.
   */
  public Throughput run(Iterator<Command> commands) {
    return run(commands::hasNext, commands::next);
  }

  private Throughput run(BooleanSupplier hasNext, Supplier<Command> commands) {
    long beginNanos = System.nanoTime();
    long eventCountBefore = reader.count();
    long writtenCount = 0;
    while (hasNext.getAsBoolean()) {
      if (writtenCount - (reader.count() - eventCountBefore) < COMMANDS_UNDER_WAY_MAX) {
        writer.write(commands.get());
        writtenCount++;
      } else {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    writer.flush();
    reader.await(eventCountBefore + writtenCount, LAST_EVENT_TIMEOUT);
    return new Throughput(writtenCount, (reader.lastEventNanos() - beginNanos) / 1e9);
  }

  @Override
  public void close() {
    writer.close();
    reader.close();
  }
}

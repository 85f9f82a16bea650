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
 * Sends commands and reads their events. So many commands are under way that the ledger never waits
 * for more.
 */
public final class Pipeline implements AutoCloseable {

  /**
   * Ten batches of the ledger. With more commands under way, a side would end long after its last
   * command.
   */
  private static final int UNDER_WAY_MAX = 20_000;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = 200_000;

  private final CommandWriter writer;
  private final EventReader reader;

  public Pipeline(String brokers) {
    this(brokers, _ -> {});
  }

  /**
   * @param recordAction gets each event, always on the same thread
   */
  public Pipeline(String brokers, Consumer<ConsumerRecord<byte[], byte[]>> recordAction) {
    writer = new CommandWriter(brokers);
    reader = new EventReader(brokers, recordAction);
  }

  /**
   * Sends commands for the duration and waits for the last event. Each command must lead to exactly
   * one event.
   *
   * @return the number of commands, and the time from the first command to the last event
   */
  public Throughput run(Duration duration, Supplier<Command> commands) {
    long end = System.nanoTime() + duration.toNanos();
    return run(() -> System.nanoTime() < end, commands);
  }

  /**
   * Sends all commands and waits for the last event. Each command must lead to exactly one event.
   */
  public Throughput run(Iterator<Command> commands) {
    return run(commands::hasNext, commands::next);
  }

  private Throughput run(BooleanSupplier goesOn, Supplier<Command> commands) {
    long begin = System.nanoTime();
    long before = reader.count();
    long writtenCount = 0;
    while (goesOn.getAsBoolean()) {
      if (writtenCount - (reader.count() - before) < UNDER_WAY_MAX) {
        writer.write(commands.get());
        writtenCount++;
      } else {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    writer.flush();
    reader.await(before + writtenCount, PATIENCE);
    return new Throughput(writtenCount, (reader.lastNanos() - begin) / 1e9);
  }

  @Override
  public void close() {
    writer.close();
    reader.close();
  }
}

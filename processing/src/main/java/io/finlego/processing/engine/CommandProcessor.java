package io.finlego.processing.engine;

import io.finlego.processing.RepeatedTask;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * All consumer loops of one processor, with the parts that they share. When the processor stops,
 * each loop finishes and publishes its batch and leaves the consumer group.
 */
final class CommandProcessor implements SmartLifecycle {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

  private final InstanceClaim claim;
  private final List<? extends CommandLoop<?>> loops;
  private final JournalGate taskGate;
  private final CommandLogTrimmer trimmer;
  private final RepeatedTask trimTask;
  private final List<AutoCloseable> kafkaClients;
  private final ProcessingHealth health;
  private volatile boolean running;

  CommandProcessor(
      InstanceClaim claim,
      List<? extends CommandLoop<?>> loops,
      JournalGate taskGate,
      CommandLogTrimmer trimmer,
      RepeatedTask trimTask,
      List<AutoCloseable> kafkaClients,
      ProcessingHealth health) {
    this.claim = claim;
    this.loops = List.copyOf(loops);
    this.taskGate = taskGate;
    this.trimmer = trimmer;
    this.trimTask = trimTask;
    this.kafkaClients = List.copyOf(kafkaClients);
    this.health = health;
  }

  InstanceClaim claim() {
    return claim;
  }

  ProcessingHealth health() {
    return health;
  }

  JournalGate taskGate() {
    return taskGate;
  }

  CommandLogTrimmer trimmer() {
    return trimmer;
  }

  @Override
  public void start() {
    running = true;
    loops.forEach(CommandLoop::start);
    trimTask.start();
  }

  /** Stops the processor. It cannot be started again. */
  @Override
  public void stop() {
    if (!running) {
      return;
    }
    running = false;
    loops.forEach(CommandLoop::stop);
    loops.forEach(loop -> loop.awaitEnd(STOP_TIMEOUT));
    claim.close();
    trimTask.stop(STOP_TIMEOUT);
    for (AutoCloseable client : kafkaClients) {
      try {
        client.close();
      } catch (Exception e) {
        throw new IllegalStateException("A Kafka client could not be closed.", e);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

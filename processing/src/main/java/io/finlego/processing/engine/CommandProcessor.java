package io.finlego.processing.engine;

import io.finlego.processing.RepeatedTask;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * All consumers of one processor, with what they share. Starts after everything it needs, and stops
 * before it: each consumer ends its batch, publishes it, and leaves the group.
 */
final class CommandProcessor implements SmartLifecycle {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

  private final List<? extends CommandLoop<?>> loops;
  private final CommandLogTrimmer trimmer;
  private final RepeatedTask trimming;
  private final List<AutoCloseable> clients;
  private final ProcessingHealth health;
  private volatile boolean running;

  CommandProcessor(
      List<? extends CommandLoop<?>> loops,
      CommandLogTrimmer trimmer,
      RepeatedTask trimming,
      List<AutoCloseable> clients,
      ProcessingHealth health) {
    this.loops = List.copyOf(loops);
    this.trimmer = trimmer;
    this.trimming = trimming;
    this.clients = List.copyOf(clients);
    this.health = health;
  }

  ProcessingHealth health() {
    return health;
  }

  CommandLogTrimmer trimmer() {
    return trimmer;
  }

  @Override
  public void start() {
    running = true;
    loops.forEach(CommandLoop::start);
    trimming.start();
  }

  /** For good: another start needs another processor. */
  @Override
  public void stop() {
    if (!running) {
      return;
    }
    running = false;
    loops.forEach(CommandLoop::stop);
    loops.forEach(loop -> loop.awaitEnd(STOP_TIMEOUT));
    trimming.stop(STOP_TIMEOUT);
    for (AutoCloseable client : clients) {
      try {
        client.close();
      } catch (Exception e) {
        throw new IllegalStateException("A Kafka client does not close.", e);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

package io.finlego.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedTaskTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Rounds rounds = new Rounds();
  private volatile boolean isGateOpen = true;
  private final RepeatedTask task = new RepeatedTask(meters, "transfer", rounds, () -> isGateOpen);

  @AfterEach
  void stop() {
    task.stop();
  }

  @Test
  void aFailedRunIsReportedAndMadeUpForByTheNextRun() {
    task.start();
    await().atMost(PATIENCE).until(() -> count("done") >= 2);
    assertThat(rounds.failures).containsExactly("the first round");
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void anErrorFailsOneRunAndDoesNotEndTheTask() {
    rounds.firstFailure = new AssertionError("a fault of the program");
    task.start();
    await().atMost(PATIENCE).until(() -> count("done") >= 2);
    assertThat(rounds.failures).isEmpty();
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void theTaskPausesWhileItsGateIsClosed() {
    isGateOpen = false;
    task.start();
    await()
        .during(Duration.ofMillis(100))
        .atMost(PATIENCE)
        .until(() -> count("done") + count("failed") == 0);
    isGateOpen = true;
    await().atMost(PATIENCE).until(() -> count("done") >= 1);
  }

  @Test
  void aStopInterruptsTheRunUnderWayAndAnotherStartBeginsAnew() throws Exception {
    rounds.stuck = true;
    task.start();
    rounds.entered.await();
    task.stop(PATIENCE);
    assertThat(rounds.interrupted).isTrue();
    assertThat(task.isRunning()).isFalse();
    rounds.stuck = false;
    task.start();
    await().atMost(PATIENCE).until(() -> count("done") >= 2);
  }

  private long count(String outcome) {
    return meters
        .get("finlego.processing.tasks")
        .tags("domain", "transfer", "task", "rounds", "outcome", outcome)
        .timer()
        .count();
  }

  /** Work that fails in its first run, or that hangs. */
  private static final class Rounds implements RepeatedTask.Work {
    final CountDownLatch entered = new CountDownLatch(1);
    final List<String> failures = new CopyOnWriteArrayList<>();
    volatile Throwable firstFailure = new IllegalStateException("the first round");
    volatile boolean stuck;
    volatile boolean interrupted;

    @Override
    public String name() {
      return "rounds";
    }

    @Override
    public Duration pause() {
      return Duration.ofMillis(1);
    }

    @Override
    public void run() {
      boolean first = entered.getCount() > 0;
      entered.countDown();
      if (stuck) {
        try {
          Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      } else if (first) {
        switch (firstFailure) {
          case Error error -> throw error;
          case RuntimeException exception -> throw exception;
          default -> throw new IllegalStateException(firstFailure);
        }
      }
    }

    @Override
    public void onFailure(RuntimeException failure) {
      failures.add(failure.getMessage());
    }
  }
}

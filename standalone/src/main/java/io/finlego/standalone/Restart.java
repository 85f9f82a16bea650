package io.finlego.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process so that it is started again. This helps if a part is broken that cannot be
 * started again inside this process. The script {@code ./finlego} starts a process again that ended
 * with {@link #EXIT_STATUS}; a service manager can do so too.
 *
 * <p>The process does not end before the data folder takes writes, because a start on a full disk
 * fails.
 */
final class Restart {

  /** The status EX_TEMPFAIL of {@code sysexits.h}: another try may succeed. */
  static final int EXIT_STATUS = 75;

  private static final Logger LOG = LoggerFactory.getLogger(Restart.class);
  private static final Duration PROBE_PAUSE = Duration.ofSeconds(5);
  private static final int PROBES_PER_MESSAGE = 12;

  private final Supplier<String> writeProblem;
  private final IntConsumer exit;
  private final Duration probePause;
  private final AtomicBoolean isRequested = new AtomicBoolean();
  private final CountDownLatch cancelSignal = new CountDownLatch(1);
  private volatile boolean isExiting;

  /** Makes a restart that probes the file's disk and ends this JVM. */
  static Restart ofThisProcess(WriteProbe probe) {
    return new Restart(probe::problem, System::exit, PROBE_PAUSE);
  }

  /**
   * @param writeProblem the reason why the data folder takes no writes; an empty text if it takes
   *     them
   * @param exit ends the process with a status
   */
  Restart(Supplier<String> writeProblem, IntConsumer exit, Duration probePause) {
    this.writeProblem = writeProblem;
    this.exit = exit;
    this.probePause = probePause;
  }

  /**
   * Ends the process as soon as the data folder takes writes. Returns at once. A second request has
   * no effect.
   *
   * @param reason one sentence for the log and the user
   */
  void request(String reason) {
    if (cancelSignal.getCount() == 0 || !isRequested.compareAndSet(false, true)) {
      return;
    }
    LOG.error("FinLego starts again. {}", reason);
    Console.printRestarting(reason);
    Thread.ofPlatform().name("restart").start(this::exitWhenWritable);
  }

  /** Tells whether a restart was requested. It may wait for the data folder. */
  boolean isRequested() {
    return isRequested.get();
  }

  /** Tells whether the restart has ended the process, so that the stop belongs to the restart. */
  boolean isExiting() {
    return isExiting;
  }

  /** Prevents a restart that has not yet ended the process, because the process stops anyway. */
  void cancel() {
    cancelSignal.countDown();
  }

  private void exitWhenWritable() {
    try {
      for (var probeNumber = 0; cancelSignal.getCount() > 0; probeNumber++) {
        var problem = writeProblem.get();
        if (problem.isEmpty()) {
          isExiting = true;
          exit.accept(EXIT_STATUS);
          return;
        }
        if (probeNumber % PROBES_PER_MESSAGE == 0) {
          LOG.warn("FinLego waits until its data folder takes writes: {}", problem);
          Console.printWaiting(problem);
        }
        var _ = cancelSignal.await(probePause.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

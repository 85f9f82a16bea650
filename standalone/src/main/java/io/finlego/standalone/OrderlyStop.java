package io.finlego.standalone;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shutdown hook that stops the stack after Ctrl-C, SIGTERM, a failed start or a restart. */
final class OrderlyStop extends Thread {

  private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

  /** The longest time of a stop. Service managers usually kill a process after 30 s or more. */
  private static final Duration TIMEOUT = Duration.ofSeconds(25);

  private final Stack stack;
  private final DataFolder dataFolder;
  private final Restart restart;
  private volatile boolean isUnderWay;
  private volatile boolean followsFailedStart;

  OrderlyStop(Stack stack, DataFolder dataFolder, Restart restart) {
    super("orderly-stop");
    this.stack = stack;
    this.dataFolder = dataFolder;
    this.restart = restart;
  }

  boolean isUnderWay() {
    return isUnderWay;
  }

  /**
   * Records that the stop follows a failed start. The exit status then remains that of the failure,
   * and the user sees no message about the stop.
   */
  void markAsFollowingFailedStart() {
    followsFailedStart = true;
  }

  @Override
  public void run() {
    isUnderWay = true;
    restart.cancel();
    if (followsFailedStart) {
      closeStack();
      dataFolder.abandonAndKeepLog();
      return;
    }
    if (!restart.isExiting()) {
      Console.printStopping();
    }
    var isClean = closeStack();
    dataFolder.close();
    if (!restart.isExiting() && isClean) {
      Console.printStopped();
      // The JVM would otherwise report the signal as its exit status, but an orderly stop is a
      // success.
      Runtime.getRuntime().halt(0);
    }
  }

  /**
   * Closes the stack. If a part of it hangs, for example because the disk is full, kills what still
   * runs. Nothing is lost that was on the disk.
   */
  private boolean closeStack() {
    var closing = CompletableFuture.runAsync(stack::close, task -> new Thread(task).start());
    try {
      closing.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      LOG.error("The stop takes more than {} s and is cut short", TIMEOUT.toSeconds());
    } catch (ExecutionException e) {
      LOG.error("The stop was not clean", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stack.kill();
    return false;
  }
}

package io.finlego.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shutdown hook that stops the stack after Ctrl-C, SIGTERM or a failed start. */
final class OrderlyStop extends Thread {

  private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

  private final Stack stack;
  private final DataFolder dataFolder;
  private volatile boolean isUnderWay;
  private volatile boolean followsFailedStart;

  OrderlyStop(Stack stack, DataFolder dataFolder) {
    super("orderly-stop");
    this.stack = stack;
    this.dataFolder = dataFolder;
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
    if (!followsFailedStart) {
      Console.printStopping();
    }
    var isClean = closeStack();
    if (followsFailedStart) {
      dataFolder.abandonAndKeepLog();
    } else {
      dataFolder.close();
    }
    if (!followsFailedStart && isClean) {
      Console.printStopped();
      // The JVM would otherwise report the signal as its exit status, but an orderly stop is a
      // success.
      Runtime.getRuntime().halt(0);
    }
  }

  private boolean closeStack() {
    try {
      stack.close();
      return true;
    } catch (RuntimeException e) {
      LOG.error("The stop was not clean", e);
      return false;
    }
  }
}

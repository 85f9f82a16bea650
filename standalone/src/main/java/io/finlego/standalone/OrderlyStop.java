package io.finlego.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the stack after Ctrl-C, SIGTERM or a failed start; then the process exits. */
final class OrderlyStop extends Thread {

  private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

  private final Stack stack;
  private final DataFolder dataFolder;
  private volatile boolean underWay;
  private volatile boolean afterFailure;

  OrderlyStop(Stack stack, DataFolder dataFolder) {
    super("orderly-stop");
    this.stack = stack;
    this.dataFolder = dataFolder;
  }

  boolean isUnderWay() {
    return underWay;
  }

  /**
   * Prepares for the stop after a failed start. The exit status is then that of the failure, and
   * the user sees no message about the stop.
   */
  void forFailure() {
    afterFailure = true;
  }

  @Override
  public void run() {
    underWay = true;
    if (!afterFailure) {
      Console.stopping();
    }
    var isClean = closeStack();
    if (afterFailure) {
      dataFolder.abandonToLog();
    } else {
      dataFolder.close();
    }
    if (!afterFailure && isClean) {
      Console.stopped();
      // An orderly stop is a success; without this the JVM would report the signal as its status.
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

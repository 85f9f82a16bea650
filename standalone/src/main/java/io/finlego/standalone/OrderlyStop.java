package io.finlego.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Ctrl-C, SIGTERM and a failed start set off; the process then exits. */
final class OrderlyStop extends Thread {
  private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

  private final Stack stack;
  private final DataFolder data;
  private volatile boolean underWay;
  private volatile boolean afterFailure;

  OrderlyStop(Stack stack, DataFolder data) {
    super("orderly-stop");
    this.stack = stack;
    this.data = data;
  }

  boolean isUnderWay() {
    return underWay;
  }

  /** The start failed: the status stays that of the failure, and there is nothing to announce. */
  void forFailure() {
    afterFailure = true;
  }

  @Override
  public void run() {
    underWay = true;
    if (!afterFailure) {
      Console.stopping();
    }
    var clean = closeStack();
    data.close();
    if (!afterFailure && clean) {
      Console.stopped();
      // An orderly stop is a success; the JVM on its own would report the signal.
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

package io.finlego.embedded;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a broker wants to end the JVM. A broker does so after a failure that it cannot
 * survive, for example if it could not write to its only folder. Kafka would end the JVM at once.
 * Instead the broker's thread gets an exception, and an action decides what to do. The broker then
 * logs nothing more.
 */
final class BrokerExit {

  private static final Set<BrokerExit> ARMED = ConcurrentHashMap.newKeySet();

  static {
    Exit.setExitProcedure(BrokerExit::refuse);
    Exit.setHaltProcedure(BrokerExit::refuse);
  }

  private final AtomicBoolean isRequested = new AtomicBoolean();
  private @Nullable Runnable action;

  /** Begins to notice requests, before the broker starts. Forgets an earlier request. */
  void arm() {
    isRequested.set(false);
    ARMED.add(this);
  }

  /** Ends the notice, after the broker has stopped. */
  void disarm() {
    ARMED.remove(this);
  }

  boolean isRequested() {
    return isRequested.get();
  }

  /** Runs the action at the first request, or at once if there was a request. */
  synchronized void onRequest(Runnable newAction) {
    action = newAction;
    if (isRequested()) {
      newAction.run();
    }
  }

  private synchronized void request() {
    if (!isRequested.compareAndSet(false, true)) {
      return;
    }
    QuietLogs.silenceBroker();
    if (action != null) {
      action.run();
    }
  }

  private static void refuse(int status, @Nullable String message) {
    ARMED.forEach(BrokerExit::request);
    throw new KafkaException("Kafka gave up with status " + status + ": " + message);
  }
}

package io.finlego.reports.runtime;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.schemas.Topics;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a watch each time the tasks have moved. The watch ends when the tasks have caught up with
 * the ledger.
 */
final class CatchUpWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUpWatch.class);

  private final KafkaConnection kafka;
  private final ReportsSettings settings;
  private final AtomicInteger moves = new AtomicInteger();
  private volatile boolean caughtUp;
  private volatile boolean stopped;

  CatchUpWatch(KafkaConnection kafka, ReportsSettings settings) {
    this.kafka = kafka;
    this.settings = settings;
  }

  /** Tells whether the tasks have caught up since they last moved. */
  boolean isCaughtUp() {
    return caughtUp;
  }

  /**
   * Notes that tasks have started, stopped or moved.
   *
   * @param running whether all tasks run now
   */
  void moved(boolean running) {
    int move;
    synchronized (moves) {
      move = moves.incrementAndGet();
      caughtUp = false;
    }
    if (running) {
      Thread.ofVirtual().name("reports-catch-up").start(() -> watch(move));
    }
  }

  /** Ends a watch under way. */
  void stop() {
    stopped = true;
  }

  private void watch(int move) {
    try (Admin admin = Admin.create(kafka.admin())) {
      CatchUp catchUp =
          new CatchUp(
              admin,
              settings.applicationId(),
              List.of(Topics.LEDGER_EVENTS, settings.movementsTopic()));
      if (catchUp.await(() -> moves.get() == move && !stopped)) {
        synchronized (moves) {
          caughtUp = moves.get() == move;
        }
        LOG.info("The reports have caught up with the ledger.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

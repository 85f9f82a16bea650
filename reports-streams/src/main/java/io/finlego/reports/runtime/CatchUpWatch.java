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
 * Knows whether the tasks have caught up with the ledger. Each time tasks start, stop or move to
 * another instance, it checks this again in the background.
 */
final class CatchUpWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUpWatch.class);

  private final KafkaConnection kafka;
  private final ReportsSettings settings;
  private final AtomicInteger changeCount = new AtomicInteger();
  private volatile boolean caughtUp;
  private volatile boolean isStopped;

  CatchUpWatch(KafkaConnection kafka, ReportsSettings settings) {
    this.kafka = kafka;
    this.settings = settings;
  }

  /**
   * Tells whether the tasks have caught up with the ledger since tasks last started, stopped or
   * moved.
   */
  boolean isCaughtUp() {
    return caughtUp;
  }

  /**
   * Discards the result of the last check, because tasks have started, stopped or moved. If all
   * tasks run now, begins a new check. Otherwise a later call of this method begins it.
   *
   * @param allTasksRun whether all tasks run now
   */
  void tasksChanged(boolean allTasksRun) {
    int changeNumber;
    synchronized (changeCount) {
      changeNumber = changeCount.incrementAndGet();
      caughtUp = false;
    }
    if (allTasksRun) {
      Thread.ofVirtual().name("reports-catch-up").start(() -> watch(changeNumber));
    }
  }

  /** Ends a check that is under way. */
  void stop() {
    isStopped = true;
  }

  private void watch(int changeNumber) {
    try (Admin admin = Admin.create(kafka.adminSettings())) {
      CatchUp catchUp =
          new CatchUp(
              admin,
              settings.applicationId(),
              List.of(Topics.LEDGER_EVENTS, settings.movementsTopic()));
      if (catchUp.await(() -> changeCount.get() == changeNumber && !isStopped)) {
        synchronized (changeCount) {
          caughtUp = changeCount.get() == changeNumber;
        }
        LOG.info("The reports have caught up with the ledger.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

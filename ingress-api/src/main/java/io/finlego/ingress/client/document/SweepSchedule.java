package io.finlego.ingress.client.document;

import io.finlego.ingress.BackgroundThread;
import io.finlego.ingress.client.blob.BlobSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the sweeper at intervals. The first sweep comes after one interval. */
@Component
final class SweepSchedule extends BackgroundThread {

  private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

  private final OrphanSweeper sweeper;
  private final Duration interval;

  SweepSchedule(OrphanSweeper sweeper, BlobSettings settings) {
    this.sweeper = sweeper;
    this.interval = settings.sweepInterval();
  }

  @Override
  protected String threadName() {
    return "document-sweep";
  }

  @Override
  protected void work() throws InterruptedException {
    while (!stopsWithin(interval)) {
      sweepOnce();
    }
  }

  private void sweepOnce() {
    try {
      sweeper.sweep();
    } catch (RuntimeException e) {
      LOG.warn("A sweep of documents failed; the next one follows after the interval.", e);
    }
  }
}

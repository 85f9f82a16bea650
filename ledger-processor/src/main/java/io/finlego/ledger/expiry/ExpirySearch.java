package io.finlego.ledger.expiry;

import io.finlego.processing.RepeatedTask;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a command for every payment whose {@code expiresAt} has passed. Fails while Postgres or
 * Kafka is down.
 */
public final class ExpirySearch implements RepeatedTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(ExpirySearch.class);

  private final DuePayments due;
  private final ExpiryCommands commands;
  private final Duration interval;

  public ExpirySearch(DuePayments due, ExpiryCommands commands, Duration interval) {
    this.due = due;
    this.commands = commands;
    this.interval = interval;
  }

  @Override
  public String name() {
    return "expiry";
  }

  @Override
  public Duration pause() {
    return interval;
  }

  @Override
  public void run() {
    DuePayments.Due last = DuePayments.Due.BEFORE_ALL;
    List<DuePayments.Due> page;
    do {
      page = due.after(last);
      page.forEach(payment -> commands.send(payment.id()));
      last = page.isEmpty() ? last : page.getLast();
    } while (!due.isLast(page) && !Thread.currentThread().isInterrupted());
  }

  @Override
  public void failed(RuntimeException failure) {
    LOG.warn(
        "Payments past their time could not be looked up or sent, next try in {}",
        interval,
        failure);
  }
}

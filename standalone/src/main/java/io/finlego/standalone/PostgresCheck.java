package io.finlego.standalone;

import io.finlego.embedded.PostgresInProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts Postgres again if its process has ended unexpectedly, for example because the operating
 * system killed it or the disk was full. Postgres then recovers its data, and the services connect
 * again by themselves. If the start fails, the next check tries again.
 */
final class PostgresCheck implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresCheck.class);

  private final PostgresInProcess postgres;
  private String lastFailure = "";

  PostgresCheck(PostgresInProcess postgres) {
    this.postgres = postgres;
  }

  @Override
  public void run() {
    try {
      if (!postgres.isRunning()) {
        LOG.error("Postgres has ended unexpectedly. It is started again");
        postgres.start();
        LOG.info("Postgres runs again");
        lastFailure = "";
      }
    } catch (RuntimeException e) {
      String failure = String.valueOf(e.getMessage());
      if (!failure.equals(lastFailure)) {
        LOG.error("Postgres did not start, and is tried again until it does: {}", failure);
        lastFailure = failure;
      }
    }
  }
}

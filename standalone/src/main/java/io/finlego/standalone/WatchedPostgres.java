package io.finlego.standalone;

import io.finlego.embedded.PostgresInProcess;

/** A Postgres whose process may have been killed. */
record WatchedPostgres(PostgresInProcess postgres) implements ServerWatch.Watched {

  @Override
  public String problem() {
    return postgres.isRunning() ? "" : "has ended unexpectedly";
  }

  @Override
  public void startAgain() {
    postgres.start();
  }
}

package io.finlego.processing.postgres;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of the database server. All instances use this clock, because their own clocks may
 * differ.
 */
public final class ServerClock implements InstantSource {

  private static final String NOW =
      "select (extract(epoch from clock_timestamp()) * 1000000)::bigint";

  private final Statements statements;

  public ServerClock(Statements statements) {
    this.statements = statements;
  }

  /**
   * Returns the current time in whole microseconds. Postgres' {@code now()} would return the time
   * at which the transaction began.
   */
  @Override
  public Instant instant() {
    return statements.query(NOW, (row, _) -> Micros.toInstant(row.getLong(1))).getFirst();
  }
}

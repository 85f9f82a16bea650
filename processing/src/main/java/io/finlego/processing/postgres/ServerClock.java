package io.finlego.processing.postgres;

import java.time.Instant;

/** The database server's clock: the one clock that all instances share. */
public final class ServerClock {

  private static final String NOW =
      "select (extract(epoch from clock_timestamp()) * 1000000)::bigint";

  private final Statements statements;

  public ServerClock(Statements statements) {
    this.statements = statements;
  }

  /** The current instant in whole microseconds, not the instant at which the transaction began. */
  public Instant now() {
    return statements.query(NOW, (row, index) -> Micros.toInstant(row.getLong(1))).getFirst();
  }
}

package io.finlego.benchmarks.stand;

import io.finlego.benchmarks.measurement.RefusedException;
import io.finlego.ledger.invariant.Invariant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Checks the invariants of a measured side's ledger. */
final class Invariants {

  private Invariants() {}

  /**
   * @throws RefusedException if an invariant is broken
   */
  static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path = ledger");
      // A side ends before Postgres has gathered statistics, so the planner would expect few rows.
      statement.execute("set work_mem = '256MB'");
      statement.execute("set enable_nestloop = off");
      for (Invariant invariant : Invariant.values()) {
        try (ResultSet rows = statement.executeQuery(invariant.breachQuery())) {
          if (rows.next()) {
            throw new RefusedException(
                "The figure does not count, as an invariant is broken. " + invariant.rule() + ".");
          }
        }
      }
    }
  }
}

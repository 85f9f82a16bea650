package io.finlego.benchmarks.stand;

import io.finlego.benchmarks.measurement.RefusedException;
import io.finlego.ledger.invariant.Invariant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Checks the invariants of a ledger after a measurement. */
final class Invariants {

  private Invariants() {}

  /**
   * Checks all invariants.
   *
   * @throws RefusedException if an invariant is broken
   */
  static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path = ledger");
      // After a measurement Postgres has no up-to-date statistics and expects few rows. These
      // settings avoid slow plans.
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

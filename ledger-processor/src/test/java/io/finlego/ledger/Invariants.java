package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ledger.invariant.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asserts that all of the ledger's invariants hold. */
final class Invariants {

  private Invariants() {}

  static void hold(JdbcClient sql) {
    for (Invariant invariant : Invariant.values()) {
      assertThat(sql.sql(invariant.breachQuery()).query().listOfRows())
          .as(invariant.rule())
          .isEmpty();
    }
  }
}

package io.finlego.acceptance;

import java.util.List;
import java.util.function.UnaryOperator;

/** Requests of a system with as many commands, or as heavy ones, as a request may have. */
final class BulkWaves {

  private static final String BULK = "/internal/Payments/bulk";

  private BulkWaves() {}

  static List<Wave> of(FloodWaves waves) {
    Wave bulk = waves.ofManyValues("bulk", BULK, UnaryOperator.identity());
    return List.of(
        bulk,
        bulk.with("Prefer", "respond-async"),
        waves.ofManyValues("atomic", BULK, values -> values.with("atomic", "true")),
        waves
            .ofManyValues("repeated", BULK, values -> values.without("externalId"))
            .with("Idempotency-Key", Api.key()),
        waves.ofManyValues("draft", "/internal/Payments/draft", UnaryOperator.identity()),
        waves.ofManyValues(
            "recalculation", "/v2/internal/Accounts/recalculate", UnaryOperator.identity()));
  }
}

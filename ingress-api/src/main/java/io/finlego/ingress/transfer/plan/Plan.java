package io.finlego.ingress.transfer.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A consistent plan: fees and limits are not negative, the limit for one transfer is at most the
 * daily limit, and the daily limit is at most the monthly one.
 */
record Plan(String name, List<TransferTerms> terms) {

  Plan {
    terms = List.copyOf(terms);
  }

  /**
   * The plan of these settings.
   *
   * @throws IllegalArgumentException if the settings are inconsistent; the message says where
   */
  static Plan of(String name, PlanSettings.Tariff tariff) {
    return new Plan(
        name,
        Stream.of(TransferType.values())
            .map(type -> TransferTerms.of(name, type, tariff.of(type)))
            .toList());
  }
}

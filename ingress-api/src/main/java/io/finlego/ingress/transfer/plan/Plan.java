package io.finlego.ingress.transfer.plan;

import java.util.List;
import java.util.stream.Stream;

/** A consistent plan: fees are not negative, and no limit is above the next wider limit. */
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

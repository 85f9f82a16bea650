package io.finlego.ingress.transfer.plan;

import java.util.List;
import java.util.stream.Stream;

/** A plan that makes sense: fees are not negative, and no limit is above the next wider one. */
record Plan(String name, List<TransferTerms> terms) {

  Plan {
    terms = List.copyOf(terms);
  }

  /**
   * The plan of these settings.
   *
   * @throws IllegalArgumentException if it makes no sense; the message says where
   */
  static Plan of(String name, PlanSettings.Tariff tariff) {
    return new Plan(
        name,
        Stream.of(TransferType.values())
            .map(type -> TransferTerms.of(name, type, tariff.of(type)))
            .toList());
  }
}

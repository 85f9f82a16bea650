package io.finlego.ingress.transfer.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A plan that the institution offers.
 *
 * @param terms the prices and limits, one entry for each type of transfer
 */
record Plan(String name, List<TransferTerms> terms) {

  Plan {
    terms = List.copyOf(terms);
  }

  /**
   * Makes the plan from its settings.
   *
   * @throws IllegalArgumentException if the settings are inconsistent. The message names the
   *     setting
   */
  static Plan of(String name, PlanSettings.Tariff tariff) {
    return new Plan(
        name,
        Stream.of(TransferType.values())
            .map(type -> TransferTerms.of(name, type, tariff.of(type)))
            .toList());
  }
}

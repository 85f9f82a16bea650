package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The result of deriving days from the ledger's transactions again.
 *
 * @param days the number of days, including those without movements
 * @param corrected the days for which the reports had other figures
 */
@Schema(name = "RecalculatedDays")
record RecalculatedDays(long days, List<Correction> corrected) {

  /** One day with the figures that the reports had, and with the correct figures. */
  @Schema(name = "DayCorrection")
  record Correction(DailyBalance before, DailyBalance after) {}
}

package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Days that were derived from the ledger's transactions again.
 *
 * @param days how many, those without movement among them
 * @param corrected those that the reports had otherwise
 */
@Schema(name = "RecalculatedDays")
record RecalculatedDays(long days, List<Correction> corrected) {

  /** A day as the reports had it, and as it is. */
  @Schema(name = "DayCorrection")
  record Correction(DailyBalance before, DailyBalance after) {}
}

package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The result of a recalculation of daily balances from the ledger's transactions.
 *
 * @param days the number of recalculated days, including the days without movements
 * @param corrected the days for which the reports had wrong figures
 */
@Schema(name = "RecalculatedDays")
record RecalculatedDays(long days, List<Correction> corrected) {

  /**
   * The correction of one day.
   *
   * @param before the wrong figures of the reports
   * @param after the correct figures
   */
  @Schema(name = "DayCorrection")
  record Correction(DailyBalance before, DailyBalance after) {}
}

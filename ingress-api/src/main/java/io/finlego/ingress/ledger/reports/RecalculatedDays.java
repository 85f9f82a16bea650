package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The result of a recalculation of daily balances from the ledger's transactions.
 *
 * @param days the number of recalculated days, including the days without movements
 * @param corrected the days for which the reports had wrong figures
 * @param behind the accounts for which the reports still lacked changes after a wait of two
 *     seconds. For these accounts, only the changes that the reports had were compared
 */
@Schema(name = "RecalculatedDays")
record RecalculatedDays(long days, List<Correction> corrected, List<UUID> behind) {

  /** An answer that an earlier release has stored does not have {@code behind}. */
  RecalculatedDays {
    behind = Objects.requireNonNullElse(behind, List.of());
  }

  /**
   * The correction of one day.
   *
   * @param before the wrong figures of the reports
   * @param after the correct figures
   */
  @Schema(name = "DayCorrection")
  record Correction(DailyBalance before, DailyBalance after) {}
}

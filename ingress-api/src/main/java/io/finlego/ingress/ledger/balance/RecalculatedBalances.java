package io.finlego.ingress.ledger.balance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Balances that were computed from the transactions again.
 *
 * @param checked how many accounts
 * @param corrected those whose balance was not the sum of its transactions
 */
@Schema(name = "RecalculatedBalances")
record RecalculatedBalances(long checked, List<Correction> corrected) {

  /** A balance that was put right; exact decimals in major units. */
  @Schema(name = "BalanceCorrection")
  record Correction(UUID accountId, String currency, BigDecimal before, BigDecimal after) {}
}

package io.finlego.ingress.ledger.balance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The result of a recalculation of balances.
 *
 * @param checked the number of accounts that were checked
 * @param corrected the accounts whose balance was wrong and has been corrected
 */
@Schema(name = "RecalculatedBalances")
record RecalculatedBalances(long checked, List<Correction> corrected) {

  /**
   * A correction of an account's balance.
   *
   * @param before the wrong balance, an exact decimal in major units
   * @param after the correct balance, an exact decimal in major units
   */
  @Schema(name = "BalanceCorrection")
  record Correction(UUID accountId, String currency, BigDecimal before, BigDecimal after) {}
}

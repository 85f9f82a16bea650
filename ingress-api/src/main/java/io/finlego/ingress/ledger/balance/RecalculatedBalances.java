package io.finlego.ingress.ledger.balance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The result of calculating balances from the transactions again.
 *
 * @param checked the number of accounts that were checked
 * @param corrected the accounts whose balance was not the sum of their transactions
 */
@Schema(name = "RecalculatedBalances")
record RecalculatedBalances(long checked, List<Correction> corrected) {

  /** A corrected balance, in exact decimals in major units. */
  @Schema(name = "BalanceCorrection")
  record Correction(UUID accountId, String currency, BigDecimal before, BigDecimal after) {}
}

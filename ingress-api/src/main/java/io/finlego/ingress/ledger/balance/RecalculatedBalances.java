package io.finlego.ingress.ledger.balance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The result of a recalculation of balances.
 *
 * @param checked the number of accounts that were checked
 * @param corrected the accounts whose balance was wrong and has been corrected
 * @param notPossible the accounts whose balance is wrong and could not be corrected
 */
@Schema(name = "RecalculatedBalances")
record RecalculatedBalances(
    long checked, List<Correction> corrected, List<ImpossibleCorrection> notPossible) {

  /** An answer that an earlier release has stored does not have {@code notPossible}. */
  RecalculatedBalances {
    notPossible = Objects.requireNonNullElse(notPossible, List.of());
  }

  /**
   * A correction of an account's balance.
   *
   * @param before the wrong balance, an exact decimal in major units
   * @param after the correct balance, an exact decimal in major units
   */
  @Schema(name = "BalanceCorrection")
  record Correction(UUID accountId, String currency, BigDecimal before, BigDecimal after) {}

  /**
   * An account whose balance is wrong, but whose limit or status does not allow the correct one.
   *
   * @param balance the wrong balance, an exact decimal in major units
   * @param sum the sum of the account's transactions, an exact decimal in major units
   */
  @Schema(name = "ImpossibleBalanceCorrection")
  record ImpossibleCorrection(
      UUID accountId, String currency, BigDecimal balance, BigDecimal sum) {}
}

package io.finlego.ingress.ledger.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.schemas.ledger.AccountMovement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that a command would make to an account's balance or held amount. Amounts are exact
 * decimals in major units.
 *
 * @param transactionId the transaction of an entry; null for other kinds
 * @param kind {@code held} or {@code released} for the held amount, {@code entry} for the balance
 * @param side the side of an entry; null for other kinds
 * @param amount the amount that would be held, released or booked
 */
@Schema(name = "PlannedMovement")
record PlannedMovement(
    UUID accountId,
    @Nullable UUID transactionId,
    @Schema(allowableValues = {"held", "released", "entry"}) String kind,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(allowableValues = {"debit", "credit"})
        @Nullable String side,
    BigDecimal amount,
    String currency,
    BigDecimal balanceAfter,
    BigDecimal heldAmountAfter) {

  static PlannedMovement of(AccountMovement movement) {
    Currency currency = Currency.of(movement.getCurrency());
    return new PlannedMovement(
        movement.getAccountId(),
        movement.getTransactionId(),
        movement.getKind().name(),
        movement.getSide() == null ? null : movement.getSide().name(),
        new Money(movement.getAmount(), currency).toMajor(),
        movement.getCurrency(),
        new Money(movement.getBalanceAfter(), currency).toMajor(),
        new Money(movement.getHeldAfter(), currency).toMajor());
  }
}

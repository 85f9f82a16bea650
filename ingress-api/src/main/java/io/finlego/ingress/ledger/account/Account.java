package io.finlego.ingress.ledger.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account in the form of the API. Amounts are exact decimals in major units of its currency; the
 * balance is positive on the account's normal side.
 *
 * @param clientId absent for the institution's own accounts
 * @param iban absent if the account has none
 * @param order the place in the owner's list, from 0
 * @param heldAmount absent at a past instant, because holds leave no history
 * @param availableBalance balance − heldAmount + overdraftLimit; absent at a past instant
 * @param metadata the caller's own JSON object, unchanged
 * @param version the number of entries so far
 */
@Schema(name = "Account")
public record Account(
    UUID id,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID clientId,
    String accountNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String iban,
    String currency,
    @Schema(
            allowableValues = {
              "client",
              "settlement",
              "safeguarding",
              "fees",
              "fxPosition",
              "suspense",
              "treasury"
            })
        String type,
    String name,
    @Schema(allowableValues = {"active", "blocked", "closed"}) String status,
    int order,
    BigDecimal balance,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal heldAmount,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal availableBalance,
    BigDecimal overdraftLimit,
    @JsonRawValue @Schema(type = "object") @Nullable String metadata,
    Instant openedAt,
    @Nullable Instant closedAt,
    long version) {

  /**
   * The three stored amounts, in minor units, and the available amount, which is calculated from
   * them.
   */
  record Funds(long balance, long held, long overdraftLimit, Currency currency) {

    BigDecimal balanceInMajor() {
      return new Money(balance, currency).toMajor();
    }

    BigDecimal heldInMajor() {
      return new Money(held, currency).toMajor();
    }

    BigDecimal overdraftLimitInMajor() {
      return new Money(overdraftLimit, currency).toMajor();
    }

    /**
     * The sum is calculated with decimals, because the sum of three longs may exceed the range of a
     * long.
     */
    BigDecimal availableInMajor() {
      return balanceInMajor().subtract(heldInMajor()).add(overdraftLimitInMajor());
    }
  }
}

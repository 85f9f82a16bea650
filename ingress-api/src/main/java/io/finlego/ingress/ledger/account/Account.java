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
 * An account as the API shows it. Amounts are exact decimals in major units of the account's
 * currency. The balance is positive if it is on the account's normal side.
 *
 * @param clientId null for the institution's own accounts
 * @param iban null if the account has no IBAN
 * @param order the account's place in its client's list of accounts, beginning with 0
 * @param heldAmount null if the balance is that of a past instant, because the ledger does not
 *     store past holds
 * @param availableBalance balance − heldAmount + overdraftLimit; null if {@code heldAmount} is null
 * @param metadata the caller's own JSON object, unchanged
 * @param closedAt null if the account is not closed
 * @param version the number of entries of the account
 * @param at the instant of the balance and the version; null if they are current
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
    long version,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant at) {

  /**
   * A copy of this account with {@code at} set to this past instant. The balance and the version of
   * this account must already be those of the instant. The copy has no held amount and no available
   * balance, because the ledger does not store past holds.
   */
  Account asOf(Instant instant) {
    return new Account(
        id,
        clientId,
        accountNumber,
        iban,
        currency,
        type,
        name,
        status,
        order,
        balance,
        null,
        null,
        overdraftLimit,
        metadata,
        openedAt,
        closedAt,
        version,
        instant);
  }

  /** The amounts of an account, in minor units. */
  record Funds(long balance, long heldAmount, long overdraftLimit, Currency currency) {

    BigDecimal balanceInMajor() {
      return new Money(balance, currency).toMajor();
    }

    BigDecimal heldInMajor() {
      return new Money(heldAmount, currency).toMajor();
    }

    BigDecimal overdraftLimitInMajor() {
      return new Money(overdraftLimit, currency).toMajor();
    }

    /**
     * The available amount: the balance minus the held amount plus the overdraft limit. Adds
     * decimals, because the sum may exceed the range of a {@code long}.
     */
    BigDecimal availableInMajor() {
      return balanceInMajor().subtract(heldInMajor()).add(overdraftLimitInMajor());
    }
  }
}

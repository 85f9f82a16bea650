package io.finlego.ingress.ledger.statement.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement as the API shows it. Amounts are exact decimals in major units of the account's
 * currency.
 *
 * @param version the number of the account's entries up to and including this one
 * @param runningBalance the balance after the movement, which is positive if it is on the account's
 *     normal side
 */
@Schema(name = "StatementMovement")
record JsonMovement(
    long version,
    LocalDate bookingDate,
    LocalDate valueDate,
    Instant postedAt,
    @Schema(allowableValues = {"debit", "credit"}) String side,
    BigDecimal amount,
    BigDecimal runningBalance,
    Counterparty counterparty,
    String type,
    @Nullable String description,
    UUID transactionId,
    UUID paymentId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String externalId) {

  static JsonMovement of(Movement movement) {
    return new JsonMovement(
        movement.version(),
        movement.bookingDate(),
        movement.valueDate(),
        movement.postedAt(),
        movement.side().word(),
        movement.amount().toMajor(),
        movement.balance().toMajor(),
        movement.counterparty(),
        movement.type(),
        movement.description(),
        movement.transactionId(),
        movement.paymentId(),
        movement.externalId());
  }
}

package io.finlego.ingress.ledger.transaction;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of a payment, as the API shows it. A transaction debits one account and credits
 * another.
 *
 * @param sequence the transaction's place in the payment, beginning with 1
 * @param amount an exact decimal in major units
 * @param valueDate the date from which the amount counts for interest; null until the transaction
 *     is posted
 * @param bookingDate the day on which the transaction was posted, in the institution's time zone;
 *     null until it is posted
 * @param metadata the caller's own JSON object, unchanged
 */
@Schema(name = "Transaction")
public record Transaction(
    UUID id,
    UUID paymentId,
    int sequence,
    UUID debitAccountId,
    UUID creditAccountId,
    BigDecimal amount,
    String currency,
    @Schema(allowableValues = {"draft", "pending", "posted", "cancelled"}) String status,
    @Schema(
            allowableValues = {
              "transfer",
              "deposit",
              "withdrawal",
              "fee",
              "foreignExchange",
              "correction"
            })
        String type,
    @Nullable String description,
    @Nullable LocalDate valueDate,
    @Nullable LocalDate bookingDate,
    Instant createdAt,
    @Nullable Instant postedAt,
    @JsonRawValue @Schema(type = "object") @Nullable String metadata) {}

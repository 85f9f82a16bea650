package io.finlego.ingress.ledger.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.finlego.ingress.ledger.transaction.Transaction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as callers see it.
 *
 * @param externalId the caller's reference; absent unless given
 * @param transactions in their order
 * @param metadata the caller's own JSON object, as it was given
 * @param expiresAt from then on it is cancelled unless it was posted; absent: never
 * @param cancelReason absent unless it was cancelled for a reason
 * @param entries what a dry run would do to accounts; absent otherwise
 */
@Schema(name = "Payment")
record Payment(
    UUID id,
    @Schema(allowableValues = {"draft", "pending", "posted", "cancelled"}) String status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String externalId,
    @Nullable String description,
    List<Transaction> transactions,
    @JsonRawValue @Schema(type = "object") @Nullable String metadata,
    Instant createdAt,
    @Nullable Instant pendedAt,
    @Nullable Instant postedAt,
    @Nullable Instant cancelledAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cancelReason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PlannedMovement> entries) {

  /** The same payment with these transactions. */
  Payment of(List<Transaction> itsTransactions) {
    return new Payment(
        id,
        status,
        externalId,
        description,
        itsTransactions,
        metadata,
        createdAt,
        pendedAt,
        postedAt,
        cancelledAt,
        expiresAt,
        cancelReason,
        entries);
  }

  /** The same payment of a dry run. */
  Payment planned(List<PlannedMovement> itsEntries) {
    return new Payment(
        id,
        status,
        externalId,
        description,
        transactions,
        metadata,
        createdAt,
        pendedAt,
        postedAt,
        cancelledAt,
        expiresAt,
        cancelReason,
        itsEntries);
  }
}

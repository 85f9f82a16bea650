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
 * A payment in the form of the API.
 *
 * @param externalId the caller's reference; absent if none was given
 * @param transactions the transactions in their order
 * @param metadata the caller's own JSON object, unchanged
 * @param expiresAt the instant at which the payment is cancelled unless it was posted before;
 *     absent if it never expires
 * @param cancelReason absent unless the payment was cancelled with a reason
 * @param entries the movements on accounts that a dry run foresees; absent outside a dry run
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
  Payment of(List<Transaction> paymentTransactions) {
    return new Payment(
        id,
        status,
        externalId,
        description,
        paymentTransactions,
        metadata,
        createdAt,
        pendedAt,
        postedAt,
        cancelledAt,
        expiresAt,
        cancelReason,
        entries);
  }

  /** The same payment with the movements of a dry run. */
  Payment planned(List<PlannedMovement> plannedEntries) {
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
        plannedEntries);
  }
}

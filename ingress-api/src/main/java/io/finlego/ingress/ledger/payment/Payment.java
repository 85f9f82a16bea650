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
 * A payment as the API shows it.
 *
 * @param externalId the caller's reference; null if the caller gave none
 * @param transactions the transactions in the order in which they were created
 * @param metadata the caller's own JSON object, unchanged
 * @param pendedAt null if the payment was never pending
 * @param postedAt null if the payment is not posted
 * @param cancelledAt null if the payment is not cancelled
 * @param expiresAt the instant at which the ledger cancels the payment if it is not posted; null if
 *     the payment does not expire
 * @param cancelReason the reason for the cancellation; null if the payment is not cancelled or if
 *     no reason was given
 * @param entries the entries that the payment would make, in the answer to a dry run; null in other
 *     answers
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

  /** A copy of this payment with the given transactions. */
  Payment withTransactions(List<Transaction> paymentTransactions) {
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

  /** A copy of this payment with the entries that a dry run has planned. */
  Payment withEntries(List<PlannedMovement> plannedEntries) {
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

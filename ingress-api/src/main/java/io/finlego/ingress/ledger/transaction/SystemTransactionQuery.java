package io.finlego.ingress.ledger.transaction;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters, as sent, that only systems may use when they search transactions. */
record SystemTransactionQuery(
    @Parameter(
            description = "The owner of the debited or the credited account.",
            schema = @Schema(format = "uuid"))
        @Nullable String clientId,
    @Parameter(schema = @Schema(format = "uuid")) @Nullable String paymentId,
    @Parameter(schema = @Schema(allowableValues = {"draft", "pending", "posted", "cancelled"}))
        @Nullable String status,
    @Nullable String currency) {

  static final SystemTransactionQuery NONE = new SystemTransactionQuery(null, null, null, null);
}

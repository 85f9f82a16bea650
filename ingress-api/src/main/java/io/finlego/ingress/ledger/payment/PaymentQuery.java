package io.finlego.ingress.ledger.payment;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for payments, as they were sent. */
record PaymentQuery(
    @Parameter(schema = @Schema(allowableValues = {"draft", "pending", "posted", "cancelled"}))
        @Nullable String status,
    @Nullable String externalId,
    @Parameter(
            description = "Debited or credited by one of the transactions.",
            schema = @Schema(format = "uuid"))
        @Nullable String accountId,
    @Parameter(description = "Created from: a date (from its beginning, UTC) or an instant.")
        @Nullable String from,
    @Parameter(description = "Created to: a date (to its end, UTC) or an instant (not included).")
        @Nullable String to,
    @Parameter(
            description = "Newest first unless `createdAt` asks for the oldest first.",
            schema = @Schema(allowableValues = {"-createdAt", "createdAt"}))
        @Nullable String sort) {}

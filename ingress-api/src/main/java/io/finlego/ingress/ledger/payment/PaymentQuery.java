package io.finlego.ingress.ledger.payment;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for payments, as sent. */
record PaymentQuery(
    @Parameter(schema = @Schema(allowableValues = {"draft", "pending", "posted", "cancelled"}))
        @Nullable String status,
    @Nullable String externalId,
    @Parameter(
            description = "An account that one of the transactions debits or credits.",
            schema = @Schema(format = "uuid"))
        @Nullable String accountId,
    @Parameter(
            description =
                "The earliest creation: an instant, or a day in the institution's booking zone.")
        @Nullable String from,
    @Parameter(
            description =
                "The latest creation: an instant (exclusive), or a day in the institution's booking"
                    + " zone.")
        @Nullable String to,
    @Parameter(
            description = "Newest first by default; `createdAt`: oldest first.",
            schema = @Schema(allowableValues = {"-createdAt", "createdAt"}))
        @Nullable String sort) {}

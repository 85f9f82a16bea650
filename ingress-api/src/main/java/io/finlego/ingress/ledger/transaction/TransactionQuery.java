package io.finlego.ingress.ledger.transaction;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for transactions that every caller has, as they were sent. */
record TransactionQuery(
    @Parameter(description = "Debited or credited.", schema = @Schema(format = "uuid"))
        @Nullable String accountId,
    @Parameter(description = "Created from: a date (from its beginning, UTC) or an instant.")
        @Nullable String from,
    @Parameter(description = "Created to: a date (to its end, UTC) or an instant (not included).")
        @Nullable String to,
    @Parameter(
            schema =
                @Schema(
                    allowableValues = {
                      "transfer",
                      "deposit",
                      "withdrawal",
                      "fee",
                      "foreignExchange",
                      "correction"
                    }))
        @Nullable String type,
    @Parameter(
            description =
                "`debit` (or `outgoing`): the account, or one of the client's, is debited; `credit`"
                    + " (or `incoming`): it is credited. Systems give `accountId` or `clientId`"
                    + " with it.",
            schema = @Schema(allowableValues = {"debit", "credit", "outgoing", "incoming"}))
        @Nullable String direction,
    @Parameter(description = "In major units of the transaction's currency.")
        @Nullable String minAmount,
    @Parameter(description = "In major units of the transaction's currency.")
        @Nullable String maxAmount,
    @Parameter(description = "Found anywhere in the description, in any case.")
        @Nullable String text,
    @Parameter(
            description = "Newest first unless `createdAt` asks for the oldest first.",
            schema = @Schema(allowableValues = {"-createdAt", "createdAt"}))
        @Nullable String sort) {}

package io.finlego.ingress.ledger.transaction;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters, as sent, that every caller may use when it searches transactions. */
record TransactionQuery(
    @Parameter(description = "The debited or credited account.", schema = @Schema(format = "uuid"))
        @Nullable String accountId,
    @Parameter(
            description = "The earliest creation: a date (from its beginning, UTC) or an instant.")
        @Nullable String from,
    @Parameter(
            description =
                "The latest creation: a date (to its end, UTC) or an instant (exclusive).")
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
                "`debit` (or `outgoing`): the account, or an account of the client, is debited;"
                    + " `credit` (or `incoming`): it is credited. Systems must also give"
                    + " `accountId` or `clientId`.",
            schema = @Schema(allowableValues = {"debit", "credit", "outgoing", "incoming"}))
        @Nullable String direction,
    @Parameter(description = "In major units of the transaction's currency.")
        @Nullable String minAmount,
    @Parameter(description = "In major units of the transaction's currency.")
        @Nullable String maxAmount,
    @Parameter(
            description =
                "Finds transactions that have this text anywhere in the description, regardless of"
                    + " case.")
        @Nullable String text,
    @Parameter(
            description = "Newest first by default; `createdAt`: oldest first.",
            schema = @Schema(allowableValues = {"-createdAt", "createdAt"}))
        @Nullable String sort) {}

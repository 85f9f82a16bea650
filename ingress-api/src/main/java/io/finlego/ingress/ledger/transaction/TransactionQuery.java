package io.finlego.ingress.ledger.transaction;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters, as sent, that every caller may use when it searches transactions. */
record TransactionQuery(
    @Parameter(description = "The debited or credited account.", schema = @Schema(format = "uuid"))
        @Nullable String accountId,
    @Parameter(description = "The first day or instant of the period. " + PERIOD)
        @Nullable String from,
    @Parameter(description = "The last day, or the instant at which the period ends. " + PERIOD)
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
                "Finds transactions that have each word of this text anywhere in the description,"
                    + " regardless of"
                    + " case.")
        @Nullable String text,
    @Parameter(
            description = "Newest first by default; `createdAt`: oldest first.",
            schema = @Schema(allowableValues = {"-createdAt", "createdAt"}))
        @Nullable String sort) {

  /** What a period means. */
  static final String PERIOD =
      "A day is a booking day, in the institution's booking zone; an instant means `postedAt`."
          + " Transactions that are not posted go by their creation.";
}

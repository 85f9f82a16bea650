package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.query.ParameterBody;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The query parameters of a search for accounts, as sent. */
record AccountSearchQuery(
    @Parameter(description = "UUIDs.") @Nullable List<String> clientIds,
    @Parameter(description = "Account numbers or IBANs.") @Nullable List<String> accountNumbers,
    @Parameter(description = "ISO 4217 codes.") @Nullable List<String> currencies,
    @Parameter(
            description =
                "Types among client, settlement, safeguarding, fees, fxPosition, suspense,"
                    + " treasury.")
        @Nullable List<String> types,
    @Parameter(description = "Statuses among active, blocked, closed.")
        @Nullable List<String> statuses,
    @Parameter(
            description =
                "Finds accounts that have each word of this text anywhere in name, account number,"
                    + " IBAN or metadata, regardless of case.")
        @Nullable String text,
    @Parameter(description = "Inclusive bound, in major units of the account's currency.")
        @Nullable String balanceFrom,
    @Parameter(description = "Inclusive bound, in major units of the account's currency.")
        @Nullable String balanceTo,
    @Parameter(description = "A JSON object that the account's metadata contains.")
        @Nullable String metadata,
    @Parameter(
            description = "The order; newest first by default.",
            schema =
                @Schema(
                    allowableValues = {"-openedAt", "openedAt", "accountNumber", "-accountNumber"}))
        @Nullable String sort,
    @Parameter(description = "The number of items on a page, 1 to 500; 50 by default.")
        @Nullable String limit,
    @Parameter(
            description =
                "The `nextCursor` of the previous page; filters and sort must stay the same.")
        @Nullable String cursor) {

  /** The body with the same meaning. */
  ObjectNode body() {
    return new ParameterBody()
        .list("clientIds", clientIds)
        .list("accountNumbers", accountNumbers)
        .list("currencies", currencies)
        .list("types", types)
        .list("statuses", statuses)
        .text("text", text)
        .number("balanceFrom", balanceFrom)
        .number("balanceTo", balanceTo)
        .json("metadata", metadata)
        .text("sort", sort)
        .number("limit", limit)
        .text("cursor", cursor)
        .body();
  }
}

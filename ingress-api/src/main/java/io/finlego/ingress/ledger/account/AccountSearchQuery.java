package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.query.ParameterBody;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The query parameters of a search for accounts, as they were sent. */
record AccountSearchQuery(
    @Parameter(description = "UUIDs.") @Nullable List<String> clientIds,
    @Parameter(description = "Account numbers or IBANs.") @Nullable List<String> accountNumbers,
    @Parameter(description = "ISO 4217.") @Nullable List<String> currencies,
    @Parameter(
            description =
                "Of client, settlement, safeguarding, fees, fxPosition, suspense, treasury.")
        @Nullable List<String> types,
    @Parameter(description = "Of active, blocked, closed.") @Nullable List<String> statuses,
    @Parameter(
            description =
                "Found anywhere in the name, account number, IBAN or metadata, in any case.")
        @Nullable String text,
    @Parameter(description = "In major units of the account's currency, itself included.")
        @Nullable String balanceFrom,
    @Parameter(description = "In major units of the account's currency, itself included.")
        @Nullable String balanceTo,
    @Parameter(description = "A JSON object that the account's metadata contains.")
        @Nullable String metadata,
    @Parameter(
            description = "Newest first unless given.",
            schema =
                @Schema(
                    allowableValues = {"-openedAt", "openedAt", "accountNumber", "-accountNumber"}))
        @Nullable String sort,
    @Parameter(description = "How many a page has, 1 to 500; 50 unless given.")
        @Nullable String limit,
    @Parameter(description = "The `nextCursor` of the page before, with the same filters and sort.")
        @Nullable String cursor) {

  /** The body that asks for the same. */
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

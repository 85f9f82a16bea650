package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.http.query.QueryReader;
import io.finlego.ingress.ledger.account.AccountWords;
import io.finlego.kernel.Currency;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters of the aggregated amounts, as sent. */
record AggregatedAmountsQuery(
    @Parameter(schema = @Schema(format = "uuid")) @Nullable String clientId,
    @Nullable String currency,
    @Parameter(
            schema =
                @Schema(
                    allowableValues = {
                      "client",
                      "settlement",
                      "safeguarding",
                      "fees",
                      "fxPosition",
                      "suspense",
                      "treasury"
                    }))
        @Nullable String type) {

  /**
   * The filter in these query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  AggregatedAmountsFilter read() {
    QueryReader reader = new QueryReader();
    Currency currencyFilter = reader.currency("currency", currency);
    AggregatedAmountsFilter filter =
        new AggregatedAmountsFilter(
            reader.uuid("clientId", clientId),
            currencyFilter == null ? null : currencyFilter.code(),
            reader.word("type", type, AccountWords.TYPE.words()));
    reader.throwIfAny();
    return filter;
  }
}

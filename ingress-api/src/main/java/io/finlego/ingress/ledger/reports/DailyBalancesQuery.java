package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.http.query.QueryReader;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for daily balances, as sent. */
record DailyBalancesQuery(
    @Parameter(
            description = "Either this account, or `clientId`.",
            schema = @Schema(format = "uuid"))
        @Nullable String accountId,
    @Parameter(
            description = "Either this client, or `accountId`.",
            schema = @Schema(format = "uuid"))
        @Nullable String clientId,
    @Parameter(required = true, description = "The first day.", schema = @Schema(format = "date"))
        @Nullable String from,
    @Parameter(required = true, description = "The last day.", schema = @Schema(format = "date"))
        @Nullable String to) {

  /**
   * The request in these query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  DailyBalancesRequest read() {
    QueryReader reader = new QueryReader();
    UUID account = reader.uuid("accountId", accountId);
    UUID client = reader.uuid("clientId", clientId);
    LocalDate first = day(reader, "from", from);
    LocalDate last = day(reader, "to", to);
    reader.throwIfAny();
    return new DailyBalancesRequest(
        account == null ? null : List.of(account),
        client,
        Objects.requireNonNull(first),
        Objects.requireNonNull(last));
  }

  private static @Nullable LocalDate day(QueryReader reader, String name, @Nullable String text) {
    reader.require(text != null && !text.isEmpty(), name, "Is required: a date, yyyy-MM-dd.");
    return reader.date(name, text);
  }
}

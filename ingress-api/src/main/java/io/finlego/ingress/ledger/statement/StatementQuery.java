package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.http.query.QueryReader;
import io.finlego.kernel.AccountId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters of a statement, as sent. */
record StatementQuery(
    @Parameter(required = true, schema = @Schema(format = "uuid")) @Nullable String accountId,
    @Parameter(
            required = true,
            description = "The first booking date.",
            schema = @Schema(format = "date"))
        @Nullable String from,
    @Parameter(
            required = true,
            description = "The last booking date.",
            schema = @Schema(format = "date"))
        @Nullable String to,
    @Parameter(
            schema =
                @Schema(
                    allowableValues = {"json", "csv", "xlsx", "pdf", "camt053"},
                    defaultValue = "json"))
        @Nullable String format) {

  /**
   * The request in these query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  StatementRequest read() {
    QueryReader reader = new QueryReader();
    required(reader, "accountId", accountId, "Is required: a UUID.");
    UUID account = reader.uuid("accountId", accountId);
    LocalDate first = day(reader, "from", from);
    LocalDate last = day(reader, "to", to);
    String word = reader.word("format", format, StatementFormat.words());
    reader.require(
        first == null || last == null || !last.isBefore(first), "to", "Must not be before from.");
    reader.throwIfAny();
    return new StatementRequest(
        new AccountId(Objects.requireNonNull(account)),
        Objects.requireNonNull(first),
        Objects.requireNonNull(last),
        word == null ? StatementFormat.JSON : StatementFormat.of(word));
  }

  private static @Nullable LocalDate day(QueryReader reader, String name, @Nullable String text) {
    required(reader, name, text, "Is required: a date, yyyy-MM-dd.");
    return reader.date(name, text);
  }

  private static void required(
      QueryReader reader, String name, @Nullable String text, String refusal) {
    reader.require(text != null && !text.isEmpty(), name, refusal);
  }
}

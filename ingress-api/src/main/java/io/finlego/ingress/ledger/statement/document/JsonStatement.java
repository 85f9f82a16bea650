package io.finlego.ingress.ledger.statement.document;

import io.finlego.ingress.http.result.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Describes the output of {@link JsonDocument} for the reference. */
@Schema(name = "StatementResult", description = "The envelope of a statement.")
public record JsonStatement(
    boolean isFailed,
    boolean isSuccess,
    List<Result.Reason> reasons,
    List<Result.ApiError> errors,
    List<Result.Reason> successes,
    @Schema(description = "The statement without its movements and turnover.") Head valueOrDefault,
    @Schema(description = "The whole statement.") Whole value) {

  /** A statement without its movements and turnover. */
  @Schema(name = "StatementHead")
  public record Head(
      StatementAccount account,
      LocalDate from,
      LocalDate to,
      Instant createdAt,
      BigDecimal openingBalance,
      BigDecimal closingBalance,
      long movementsCount) {}

  /** A whole statement. */
  @Schema(name = "Statement")
  public record Whole(
      StatementAccount account,
      LocalDate from,
      LocalDate to,
      Instant createdAt,
      BigDecimal openingBalance,
      BigDecimal closingBalance,
      long movementsCount,
      @Schema(description = "The movements in the order of posting.") List<JsonMovement> movements,
      BigDecimal debitTurnover,
      BigDecimal creditTurnover) {}
}

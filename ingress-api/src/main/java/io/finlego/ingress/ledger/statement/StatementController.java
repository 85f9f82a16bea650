package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.slot.Slots;
import io.finlego.ingress.ledger.statement.document.JsonStatement;
import io.finlego.schemas.Domain;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that writes the statement of an account. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class StatementController {

  private final Statements statements;
  private final Slots<CurrentCaller> slots;
  private final StatementAnswer answer;
  private final PastInstants instants;
  private final Today today;

  StatementController(
      Statements statements,
      StatementSettings settings,
      StatementAnswer answer,
      PastInstants instants,
      Today today) {
    this.instants = instants;
    this.today = today;
    this.statements = statements;
    this.slots =
        new Slots<>(
            settings.maxConcurrent(),
            settings.slotWait(),
            "Too many statements are being written; try again later.");
    this.answer = answer;
  }

  @GetMapping("/internal/Transactions/report")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Write the statement of an account",
      text = StatementReference.TEXT,
      query = StatementShapes.WRITE_STATEMENT,
      example = "statement")
  @ApiResponse(
      responseCode = "200",
      description = StatementReference.ANSWER,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = JsonStatement.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "application/xml", schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "404",
      description = "There is no such account.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = StatementReference.FAILURE),
              examples = @ExampleObject(StatementReference.NOT_FOUND)))
  @ApiResponse(
      responseCode = "422",
      description = "The statement cannot be written in the requested format.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = StatementReference.FAILURE),
              examples = @ExampleObject(StatementReference.NOT_POSSIBLE)))
  @ApiResponse(
      responseCode = "429",
      description = "Too many statements are being written; try again after `Retry-After` seconds.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = StatementReference.FAILURE),
              examples = @ExampleObject(StatementReference.TOO_MANY)))
  void report(AcceptedObject query, CurrentCaller caller, HttpServletResponse response)
      throws IOException {
    ReadScope.Everything scope = caller.requireEverything();
    StatementRequest request = StatementRequest.of(query, today);
    // Wait for open transactions. After the wait, no entry can be added to a period that has ended.
    var _ = instants.finalInstant(Domain.LEDGER, BookingDays.latestEndOf(request.to()));
    try (Slots.Slot _ = slots.take(caller);
        OpenStatement statement = statements.open(scope, request)) {
      answer.write(statement, request.format(), response);
    }
  }
}

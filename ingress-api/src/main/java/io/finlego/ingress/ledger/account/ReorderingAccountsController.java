package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.ledger.ReorderAccounts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation by which a client sets the order of its accounts. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class ReorderingAccountsController {

  private static final Operation REORDER = new Operation("reorderAccounts", Domain.LEDGER);

  private final CommandGateway gateway;
  private final AccountPlacesView view;
  private final RequestShape shape;

  ReorderingAccountsController(
      CommandGateway gateway,
      AccountPlacesView view,
      @Qualifier("reorderAccountsShape") RequestShape shape) {
    this.gateway = gateway;
    this.view = view;
    this.shape = shape;
  }

  @PutMapping("/Accounts/reorder-accounts")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Reorder your own accounts",
      text =
          """
          Sets the order in which the caller's accounts are listed. `accountIds` names all accounts of the caller that \
          are not closed, each once; the answer has the id and the `order` of each.

          The same `Idempotency-Key` gives the same answer for 30 days. Refusals: 404 `accountNotFound` for an account \
          that is closed or does not belong to the caller; 400 `invalidField` if an account is named twice or missing. \
          A refusal changes nothing.\
          """,
      body = AccountShapes.REORDER_ACCOUNTS,
      example = "reorder-accounts")
  ResponseEntity<Result<List<AccountPlace>>> reorder(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    ClientId client = Objects.requireNonNull(context.caller().clientId());
    List<UUID> accountIds = request.uuids("accountIds");
    return gateway.submit(
        context,
        Submission.of(REORDER, new ReorderAccounts(client.value(), accountIds), view)
            .weighing(accountIds.size())
            .keyedBy(client.value())
            .requestedBy(request.json()));
  }
}

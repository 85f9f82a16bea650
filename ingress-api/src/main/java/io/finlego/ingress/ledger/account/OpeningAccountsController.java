package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.client.profile.ActiveClients;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that opens a client's account. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class OpeningAccountsController {

  private static final Operation OPEN = new Operation("openAccount", Domain.LEDGER);
  private static final String CLIENT_ID_FIELD = "clientId";

  private final CommandGateway gateway;
  private final ActiveClients clients;
  private final AccountView view;
  private final RequestShape shape;

  OpeningAccountsController(
      CommandGateway gateway,
      ActiveClients clients,
      AccountView view,
      @Qualifier("openAccountShape") RequestShape shape) {
    this.gateway = gateway;
    this.clients = clients;
    this.view = view;
    this.shape = shape;
  }

  @PostMapping("/Accounts")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "Open a client's account",
      text =
          """
          Opens an account of type `client` with a valid IBAN of the institution and a balance of zero. A front office \
          opens it for its own client; a system names the client with `clientId`. Without `name` the account is named \
          after its currency.

          The same `Idempotency-Key` gives the same account for 30 days. Refusals: 404 `clientNotFound`, 409 \
          `clientNotActive`, `clientErased`, 422 `currencyNotAvailable`; a code that is not an ISO 4217 currency: 400 `invalidField`.\
          """,
      body = AccountShapes.OPEN_ACCOUNT,
      example = "open-account")
  ResponseEntity<Result<Account>> open(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    ClientId client = RequestedClient.of(context.caller(), request.uuid(CLIENT_ID_FIELD));
    return gateway.submit(
        context,
        Submission.of(OPEN, AccountCommands.openForClient(client, request), view)
            .keyedBy(client.value())
            .requestedBy(request.json())
            .checkedBy(() -> clients.requireActive(client, CLIENT_ID_FIELD)));
  }
}

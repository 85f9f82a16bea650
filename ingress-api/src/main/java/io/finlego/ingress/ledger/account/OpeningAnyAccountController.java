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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that opens an account of any type, including the institution's own accounts. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class OpeningAnyAccountController {

  private static final Operation OPEN = new Operation("openAnyAccount", Domain.LEDGER);
  private static final String CLIENT_ID_FIELD = "clientId";

  private final CommandGateway gateway;
  private final ActiveClients clients;
  private final AccountView view;
  private final RequestShape shape;

  OpeningAnyAccountController(
      CommandGateway gateway,
      ActiveClients clients,
      AccountView view,
      @Qualifier("openAnyAccountShape") RequestShape shape) {
    this.gateway = gateway;
    this.clients = clients;
    this.view = view;
    this.shape = shape;
  }

  @PostMapping({"/v2/internal/Accounts", "/v2/ledger/internal/Accounts"})
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Open an account of any type",
      text =
          """
          Opens an account of a client or of the institution itself (settlement, safeguarding, fees, fxPosition, suspense, \
          treasury). Only accounts of type `client` have a `clientId`, and get an IBAN. Only client and suspense accounts have \
          an `overdraftLimit`; the other types may always be overdrawn, and a limit above 0 is refused for them.

          The same `Idempotency-Key` gives the same account for 30 days. Refusals: 404 `clientNotFound`, 409 \
          `clientNotActive`, `clientErased`, 422 `currencyNotAvailable`; a limit with more decimals than its currency: 400 `invalidAmount`.\
          """,
      body = AccountShapes.OPEN_ANY_ACCOUNT,
      example = "open-any-account")
  ResponseEntity<Result<Account>> open(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    UUID clientId = request.uuid(CLIENT_ID_FIELD);
    Submission<Account> submission =
        Submission.of(OPEN, AccountCommands.openOfAnyType(request), view)
            .requestedBy(request.json());
    return gateway.submit(
        context,
        clientId == null
            ? submission
            : submission
                .keyedBy(clientId)
                .checkedBy(() -> clients.requireActive(new ClientId(clientId), CLIENT_ID_FIELD)));
  }
}

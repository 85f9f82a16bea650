package io.finlego.ingress.client.erasure;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.client.profile.ClientState;
import io.finlego.ingress.client.profile.ClientStateView;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.schemas.Domain;
import io.finlego.schemas.client.EraseClient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that erases a client. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_SYSTEM)
class ErasingClientController {

  private static final Operation ERASE = new Operation("eraseClient", Domain.CLIENT);

  private final CommandGateway gateway;
  private final ClientStateView view;
  private final RequestShape shape;

  ErasingClientController(
      CommandGateway gateway,
      ClientStateView view,
      @Qualifier("eraseClientShape") RequestShape shape) {
    this.gateway = gateway;
    this.view = view;
    this.shape = shape;
  }

  @PostMapping("/internal/Clients/{clientId}/erase")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Erase a client",
      text =
          """
          Destroys the key of the client's personal data. After that the data can no longer be read: in the profile, \
          in documents, on topics and in logs of commands. The client stays as an id with the status `closed`; the \
          ledger is unchanged. An erasure cannot be undone.

          `reason` is kept for the audit and must not hold personal data. Refusals: 409 `accountsNotClosed` while an \
          account is open, 409 `retentionNotOver` until the retention period (setting `finlego.clients.retention`) has \
          passed since the last account was closed, 409 `clientErased`; 404 `clientNotFound`.\
          """,
      body = ErasureShapes.ERASE_CLIENT,
      example = "erase-client")
  ResponseEntity<Result<ClientState>> erase(
      @PathVariable UUID clientId, @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    return gateway.submit(
        context,
        Submission.of(
                ERASE,
                new EraseClient(
                    clientId, request.requiredUuid("editorUserId"), request.requiredText("reason")),
                view)
            .keyedBy(clientId)
            .requestedBy(clientId, request.json()));
  }
}

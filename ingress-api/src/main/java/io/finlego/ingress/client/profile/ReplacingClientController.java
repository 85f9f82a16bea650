package io.finlego.ingress.client.profile;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Domain;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.Kept;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.kernel.ClientId;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Replaces clients' profiles. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_SYSTEM)
class ReplacingClientController {

  private static final Operation REPLACE = new Operation("replaceClient", Domain.CLIENT);

  private final CommandGateway gateway;
  private final ClientKeyring keyring;
  private final ClientStateView view;
  private final RequestShape shape;

  ReplacingClientController(
      CommandGateway gateway,
      ClientKeyring keyring,
      ClientStateView view,
      @Qualifier("createClientShape") RequestShape shape) {
    this.gateway = gateway;
    this.keyring = keyring;
    this.view = view;
    this.shape = shape;
  }

  @PutMapping("/internal/Clients/{clientId}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Replace a client's profile",
      text =
          """
          Replaces the whole profile; the body and its checks are those of the creation. `type` and `onboardingId` cannot change: 400 \
          `invalidField`. With `If-Match: <version>` it is refused if the client has changed since: 412 `versionMismatch`. Related \
          individuals keep the `id` that they are sent with; those without one are new.

          `riskLevel` `prohibited` is known to the ledger when the answer has come: no money leaves the client's accounts any more. \
          `isDefaultCompliant` activates a pending client. A profile that is the same changes nothing.

          404 `clientNotFound`, 409 `clientErased`.\
          """,
      body = ClientShapes.CREATE_CLIENT,
      example = "replace-client")
  ResponseEntity<Result<ClientState>> replace(
      @PathVariable UUID clientId,
      @Parameter(description = "The version that the editor saw; absent or `*`: any.")
          @RequestHeader(name = "If-Match", required = false)
          @Nullable String ifMatch,
      @RequestBody @Nullable JsonNode body,
      CommandContext context) {
    Kept profile = new Kept(shape.read(body));
    IndividualsApart.requireApartFrom(clientId, profile);
    Long expected = ExpectedVersion.of(ifMatch);
    return gateway.submit(
        context,
        Submission.of(
                REPLACE,
                ProfileCommands.replace(
                    clientId, expected, profile, keyring.of(new ClientId(clientId))),
                view)
            .keyedBy(clientId)
            .requestedBy(clientId, expected == null ? "*" : expected, profile.json()));
  }
}

package io.finlego.ingress.client.profile;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.ExpectedVersion;
import io.finlego.ingress.command.Memoized;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.Domain;
import io.finlego.vault.ClientKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that replaces a client's profile. */
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
      @Qualifier("replaceClientShape") RequestShape shape) {
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
          Replaces the whole profile; the body and its checks are the same as at creation. `type` and `onboardingId` \
          cannot change: 400 `invalidField`. With `If-Match: <version>` the request is refused if the client has \
          changed since that version: 412 `versionMismatch`. Related individuals keep the `id` with which they are \
          sent; individuals without an `id` are new. A client can be sent back as it was read: the fields that are ours \
          (`id`, `status`, `verification`, `blockReason`, `externalClientId`, `createdAt`, `updatedAt`, `version`) change \
          nothing.

          With `riskLevel` `prohibited`, money can no longer leave the client's accounts once the answer arrives: the \
          ledger has applied it. `isDefaultCompliant` activates a pending client. An identical profile changes \
          nothing.

          404 `clientNotFound`, 409 `clientErased`.\
          """,
      body = ClientShapes.REPLACE_CLIENT,
      example = "replace-client")
  ResponseEntity<Result<ClientState>> replace(
      @PathVariable UUID clientId,
      ExpectedVersion expectedVersion,
      @RequestBody @Nullable JsonNode body,
      CommandContext context) {
    AcceptedObject profile = new AcceptedObject(shape.read(ClientJson.withoutAddedFields(body)));
    DistinctIndividualIds.requireDifferentFrom(clientId, profile);
    Memoized<ClientKey> key = new Memoized<>(() -> keyring.requireKey(new ClientId(clientId)));
    return gateway.submit(
        context,
        Submission.sentOnce(
                REPLACE,
                _ ->
                    ProfileCommands.replace(clientId, expectedVersion.number(), profile, key.get()),
                view)
            .keyedBy(clientId)
            .requestedBy(clientId, expectedVersion.identity(), profile.json())
            .checkedBy(key::get));
  }
}

package io.finlego.ingress.client.profile;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.personal.Seals;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
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
import io.finlego.schemas.client.BlockClient;
import io.finlego.schemas.client.UnblockClient;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operations that block and unblock a client. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_SYSTEM)
class BlockingClientController {

  private static final Operation BLOCK = new Operation("blockClient", Domain.CLIENT);
  private static final Operation UNBLOCK = new Operation("unblockClient", Domain.CLIENT);

  private final CommandGateway gateway;
  private final ClientKeyring keyring;
  private final ClientStateView view;
  private final RequestShape shape;

  BlockingClientController(
      CommandGateway gateway,
      ClientKeyring keyring,
      ClientStateView view,
      @Qualifier("blockClientShape") RequestShape shape) {
    this.gateway = gateway;
    this.keyring = keyring;
    this.view = view;
    this.shape = shape;
  }

  @PutMapping("/internal/Clients/{clientId}/block")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Block a client",
      text =
          """
          When the answer arrives, money can no longer leave this client's accounts: the ledger has applied the block. \
          Credits still arrive. Existing holds stay; they can be cancelled, but not posted. Debits are refused with \
          409 `clientBlocked`.

          A client that is already blocked stays blocked with its first reason. A 202 means that the command is on its \
          way to the ledger: the outcome can be read at `Location`. 404 `clientNotFound`, 409 `clientErased`.\
          """,
      body = ClientShapes.BLOCK_CLIENT,
      example = "block-client")
  ResponseEntity<Result<ClientState>> block(
      @PathVariable UUID clientId, @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    return submit(
        BLOCK,
        clientId,
        request,
        reason -> new BlockClient(clientId, request.requiredUuid("editorUserId"), reason),
        context);
  }

  @PutMapping("/internal/Clients/{clientId}/unblock")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Unblock a client",
      text =
          """
          Money may leave the client's accounts again, unless its risk level is `prohibited` or its verification was rejected. The client becomes \
          `active` or `pending`, depending on its verification. A client that is not blocked stays unchanged. 404 \
          `clientNotFound`, 409 `clientErased`.\
          """,
      body = ClientShapes.BLOCK_CLIENT,
      example = "unblock-client")
  ResponseEntity<Result<ClientState>> unblock(
      @PathVariable UUID clientId, @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    return submit(
        UNBLOCK,
        clientId,
        request,
        reason -> new UnblockClient(clientId, request.requiredUuid("editorUserId"), reason),
        context);
  }

  private ResponseEntity<Result<ClientState>> submit(
      Operation operation,
      UUID clientId,
      AcceptedObject request,
      Function<Sealed, SpecificRecord> command,
      CommandContext context) {
    Memoized<ClientKey> key =
        new Memoized<>(() -> keyring.requireReasonKey(new ClientId(clientId)));
    return gateway.submit(
        context,
        Submission.sentOnce(operation, _ -> command.apply(reason(key.get(), request)), view)
            .keyedBy(clientId)
            .requestedBy(clientId, request.json())
            .checkedBy(key::get));
  }

  private static Sealed reason(ClientKey key, AcceptedObject request) {
    return Seals.seal(key, Purpose.REASON, request.requiredText("reason"));
  }
}

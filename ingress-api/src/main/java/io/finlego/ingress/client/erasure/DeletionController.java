package io.finlego.ingress.client.erasure;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.personal.Seals;
import io.finlego.ingress.client.profile.ClientKeyring;
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
import io.finlego.schemas.client.RequestDeletion;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation by which a client asks for its own erasure. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_FRONT_OFFICE)
class DeletionController {

  private static final Operation REQUEST_DELETION = new Operation("requestDeletion", Domain.CLIENT);

  private final CommandGateway gateway;
  private final ClientKeyring keyring;
  private final DeletionRequestView view;
  private final RequestShape shape;

  DeletionController(
      CommandGateway gateway,
      ClientKeyring keyring,
      DeletionRequestView view,
      @Qualifier("requestDeletionShape") RequestShape shape) {
    this.gateway = gateway;
    this.keyring = keyring;
    this.view = view;
    this.shape = shape;
  }

  @PostMapping("/Client/deletion-notifications")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Ask to be erased",
      text =
          """
          The caller asks to be erased. An event informs the back office, which closes the accounts and erases the \
          client. While a request is open, a further request returns the open one. 404 `clientNotFound`, 409 \
          `clientErased`.\
          """,
      body = ErasureShapes.REQUEST_DELETION,
      example = "request-deletion")
  ResponseEntity<Result<DeletionRequestView.Request>> request(
      @RequestBody(required = false) @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    ClientId client = context.caller().requireClient();
    Memoized<ClientKey> key = new Memoized<>(() -> keyring.requireKey(client));
    return gateway.submit(
        context,
        Submission.sentOnce(
                REQUEST_DELETION,
                _ -> new RequestDeletion(client.value(), reason(key, request)),
                view)
            .keyedBy(client.value())
            .requestedBy(request.json())
            .checkedBy(() -> reason(key, request)));
  }

  private static @Nullable Sealed reason(Supplier<ClientKey> key, AcceptedObject request) {
    String reason = request.text("reason");
    return reason == null ? null : Seals.seal(key.get(), Purpose.REASON, reason);
  }
}

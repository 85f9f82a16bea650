package io.finlego.ingress.client.profile;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.personal.KeyVault;
import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.schemas.Domain;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operations that create, list and show clients. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_SYSTEM)
class ClientsController {

  private static final Operation CREATE = new Operation("createClient", Domain.CLIENT);

  private final CommandGateway gateway;
  private final KeyVault vault;
  private final Clients clients;
  private final CreatedClientView createdView;
  private final RequestShape shape;
  private final BookingDays days;

  ClientsController(
      CommandGateway gateway,
      KeyVault vault,
      Clients clients,
      CreatedClientView createdView,
      @Qualifier("createClientShape") RequestShape shape,
      BookingDays days) {
    this.gateway = gateway;
    this.vault = vault;
    this.clients = clients;
    this.createdView = createdView;
    this.shape = shape;
    this.days = days;
  }

  @PostMapping("/internal/Clients")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Create a client",
      text =
          """
          Creates a company or an individual, told apart by `type`. With `isDefaultCompliant` the client is active at \
          once; otherwise it is pending until it is verified. When the answer arrives, the client can be read.

          One answer names all fields at fault by their JSON paths. A field that is not listed here \
          is refused with 400 `unknownField`; put your own data into `customOptions`. In `payInsCountries` and `payOutsCountries` the numbers \
          1, 2, 3 are accepted for `uk`, `eea`, `other`.

          The same `Idempotency-Key` gives the same answer for 30 days. A second client with the same `onboardingId` under \
          another key: 409 `duplicateOnboardingId`.\
          """,
      body = ClientShapes.CREATE_CLIENT,
      example = "create-client")
  ResponseEntity<Result<CreatedClient>> create(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject profile = new AcceptedObject(shape.read(body));
    return gateway.submit(
        context,
        Submission.sentOnce(
                CREATE, id -> ProfileCommands.register(profile, vault.create(id)), createdView)
            .makingKey()
            .keyedBy(profile.requiredUuid("onboardingId"))
            .requestedBy(profile.json()));
  }

  @GetMapping("/internal/Clients")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "List clients",
      text =
          """
          One page of the clients that match all given filters, newest first. An invalid filter value: 400 `invalidField`. \
          An imported client counts as created when its import has ended. A client whose profile cannot be opened, \
          because its key was lost or a master key is missing, is listed without it and with `profileUnreadable: true`.\
          """
              + PastInstants.REFERENCE,
      query = ClientShapes.LIST_CLIENTS,
      example = "list-clients")
  Result<Page<Client>> list(AcceptedObject query) {
    return Result.of(clients.page(ClientFilter.of(query, days), Paging.of(query)));
  }

  @GetMapping("/internal/Clients/{clientId}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read a client",
      text =
          """
          The client with every field of its profile as sent, its status, verification and version. \
          A client that does not exist: 404 `clientNotFound`. A client whose key was lost is shown without \
          its profile and with `profileUnreadable: true`. If a master key is missing, the client can be read again when \
          the institution puts it back: 503 `profileUnreadable`.\
          """,
      example = "read-client")
  Result<Client> read(@PathVariable UUID clientId) {
    return clients
        .find(new ClientId(clientId))
        .map(Result::of)
        .orElseThrow(
            () ->
                ApiException.of(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client."));
  }
}

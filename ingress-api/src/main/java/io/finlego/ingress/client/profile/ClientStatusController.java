package io.finlego.ingress.client.profile;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operations that show a client's status and the history of its changes. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_SYSTEM)
class ClientStatusController {

  private final ScopedReads reads;
  private final Clients clients;
  private final ClientStates states;
  private final VerifiedPersons persons;
  private final ClientHistory history;

  ClientStatusController(
      ScopedReads reads,
      Clients clients,
      ClientStates states,
      VerifiedPersons persons,
      ClientHistory history) {
    this.reads = reads;
    this.clients = clients;
    this.states = states;
    this.persons = persons;
    this.history = history;
  }

  @GetMapping("/internal/Clients/{clientId}/status")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read a client's status",
      text =
          """
          Status, verification and, while the client is blocked, the reason; without the profile. `persons` lists the \
          client and its related individuals, each with the verification provider's last result and whether the \
          client's verification waits for this person. A reason that nobody can open, because the client's key was lost, is null. \
          404 `clientNotFound`. If the reason cannot be opened because a master key is missing: 503 `profileUnreadable`.\
          """,
      example = "client-status")
  Result<ClientStanding> status(@PathVariable UUID clientId) {
    ClientId client = new ClientId(clientId);
    return reads
        .inOneSnapshot(
            () ->
                clients.standing(client).map(standing -> standing.withPersons(persons.of(client))))
        .map(Result::of)
        .orElseThrow(() -> ActiveClients.notFound("clientId"));
  }

  @GetMapping("/internal/Clients/{clientId}/history")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read a client's history",
      text =
          """
          The client's changes, newest first, at most 1,000: who changed which fields and when. Fields are JSON paths, \
          or only the profile's own fields if very many have changed; earlier values are not kept. A reason that nobody \
          can open, because the client's key was lost, is null. 404 `clientNotFound`. If a reason cannot be opened \
          because a master key is missing: 503 `profileUnreadable`.\
          """,
      example = "client-history")
  Result<List<ClientHistory.Change>> history(@PathVariable UUID clientId) {
    ClientId client = new ClientId(clientId);
    if (states.status(client).isEmpty()) {
      throw ActiveClients.notFound("clientId");
    }
    return Result.of(history.of(client));
  }
}

package io.finlego.client.batch;

import io.finlego.client.erasure.DeletionRequest;
import io.finlego.client.erasure.ErasingClient;
import io.finlego.client.erasure.ErasureCommand;
import io.finlego.client.erasure.ErasureCommand.ConcludeErasure;
import io.finlego.client.erasure.ErasureCommand.EraseClient;
import io.finlego.client.erasure.ErasureCommand.RefuseErasure;
import io.finlego.client.erasure.ErasureCommand.RequestDeletion;
import io.finlego.client.erasure.RequestingDeletion;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.wire.Answer;
import io.finlego.client.wire.LedgerStep;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Hands each command on the erasure of a client to the activity that decides it. */
final class ErasureDecisions {

  private final ClientBatch batch;
  private final FoundClients clients;
  private final Instant closedBefore;
  private final Instant now;

  ErasureDecisions(ClientBatch batch, ClientTerms terms, Instant now) {
    this.batch = batch;
    this.clients = new FoundClients(batch);
    this.closedBefore = now.atZone(ZoneOffset.UTC).minus(terms.retention()).toInstant();
    this.now = now;
  }

  Answer decide(ErasureCommand command, BatchRecorder recorder) {
    return switch (command) {
      case RequestDeletion request ->
          clients.decideReadable(
              request.client(), request.reason(), client -> request(request, client, recorder));
      case EraseClient erase -> clients.decide(erase.client(), client -> erase(erase, client));
      case ConcludeErasure conclude ->
          clients.decide(conclude.client(), client -> conclude(conclude, client, recorder));
      case RefuseErasure refuse -> new Answer.Refused(refuse.reasons());
    };
  }

  private Answer request(RequestDeletion command, Client client, BatchRecorder recorder) {
    DeletionRequest openRequest = batch.deletion(client.id());
    if (openRequest != null) {
      return new Answer.Done(new Answer.Result.Requested(openRequest));
    }
    RequestingDeletion.Requested requested =
        RequestingDeletion.decide(command, recorder.cause().command(), client, now);
    batch.request(requested.request());
    recorder.record(requested.change());
    return new Answer.Done(new Answer.Result.Requested(requested.request()));
  }

  private Answer erase(EraseClient command, Client client) {
    return switch (ErasingClient.begin(client, closedBefore)) {
      case Decision.Refused<Client>(List<Rejection> reasons) -> new Answer.Refused(reasons);
      case Decision.Accepted<Client> _ ->
          new Answer.GoesOn(new LedgerStep.EndClient(client, command, closedBefore), null);
    };
  }

  private Answer conclude(ConcludeErasure command, Client client, BatchRecorder recorder) {
    ClientChange change = ErasingClient.conclude(command, client, now);
    switch (change) {
      case ClientChange.Unchanged _ -> {}
      case ClientChange.Changed changed -> {
        batch.erase(client.id(), client.requiredSealed().keyId());
        recorder.record(changed);
      }
    }
    return new Answer.Done(new Answer.Result.State(change.client()));
  }
}

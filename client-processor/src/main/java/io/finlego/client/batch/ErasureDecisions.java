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

/** Passes each command on the erasure of a client to the class that decides it. */
final class ErasureDecisions {

  private final ClientBatch batch;
  private final ClientLookup clients;
  private final Instant closedAtLatest;
  private final Instant now;

  ErasureDecisions(ClientBatch batch, ClientPolicy policy, Instant now) {
    this.batch = batch;
    this.clients = new ClientLookup(batch);
    this.closedAtLatest = now.atZone(ZoneOffset.UTC).minus(policy.retention()).toInstant();
    this.now = now;
  }

  Answer decide(ErasureCommand command, BatchRecorder recorder) {
    return switch (command) {
      case RequestDeletion requestDeletion ->
          clients.decideUnlessErased(
              requestDeletion.client(),
              requestDeletion.reason(),
              client -> request(requestDeletion, client, recorder));
      case EraseClient eraseClient ->
          clients.decide(eraseClient.client(), client -> erase(eraseClient, client));
      case ConcludeErasure concludeErasure ->
          clients.decide(
              concludeErasure.client(), client -> conclude(concludeErasure, client, recorder));
      case RefuseErasure refuseErasure -> new Answer.Refused(refuseErasure.reasons());
    };
  }

  private Answer request(RequestDeletion command, Client client, BatchRecorder recorder) {
    DeletionRequest openRequest = batch.openDeletionRequest(client.id());
    if (openRequest != null) {
      return new Answer.Done(new Answer.Result.Requested(openRequest));
    }
    RequestingDeletion.NewRequest newRequest =
        RequestingDeletion.decide(command, recorder.cause().command(), client, now);
    batch.addDeletionRequest(newRequest.request());
    recorder.record(newRequest.change());
    return new Answer.Done(new Answer.Result.Requested(newRequest.request()));
  }

  private Answer erase(EraseClient command, Client client) {
    return switch (ErasingClient.begin(client, closedAtLatest)) {
      case Decision.Refused<Client>(List<Rejection> reasons) -> new Answer.Refused(reasons);
      case Decision.Accepted<Client> _ ->
          new Answer.ContinuesInLedger(
              new LedgerStep.EndClient(client, command, closedAtLatest), null);
    };
  }

  private Answer conclude(ConcludeErasure command, Client client, BatchRecorder recorder) {
    ClientChange change = ErasingClient.conclude(command, client, now);
    switch (change) {
      case ClientChange.Unchanged _ -> {}
      case ClientChange.Changed changed -> {
        batch.erase(client.id(), client.requiredSealedProfile().keyId());
        recorder.record(changed);
      }
    }
    return new Answer.Done(new Answer.Result.State(change.client()));
  }
}

package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.Restriction;
import io.finlego.client.profile.SealedProfile;
import io.finlego.client.wire.Answer;
import io.finlego.client.wire.ClientOutcomes.PublishedChange;
import io.finlego.client.wire.LedgerStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Records one command's changes of clients in the batch, and makes the command's answer. A command
 * that blocks or unblocks the payments of a client goes on in the ledger. Such a command is done
 * when the ledger has applied the restriction.
 */
final class BatchRecorder {

  private final ClientBatch batch;
  private final Cause cause;
  private final List<PublishedChange> changes = new ArrayList<>();

  BatchRecorder(ClientBatch batch, Cause cause) {
    this.batch = batch;
    this.cause = cause;
  }

  Cause cause() {
    return cause;
  }

  /** The changes that were recorded, in order. */
  List<PublishedChange> published() {
    return changes;
  }

  /** Records a client that this command creates. */
  Answer recordNew(ClientChange.Changed change) {
    Answer.Result result = new Answer.Result.Created(change.client().id());
    record(change);
    return answer(Restriction.NONE, change.client(), result);
  }

  /**
   * Records a change of an existing client. The ledger gets a command even if nothing changes: it
   * may not have applied an earlier change yet, and the caller relies on the answer.
   */
  Answer recordChange(Client before, ClientChange change) {
    Answer.Result result = new Answer.Result.State(change.client());
    return switch (change) {
      case ClientChange.Unchanged _ ->
          new Answer.GoesOn(new LedgerStep.RestrictClient(before), result);
      case ClientChange.Changed changed -> {
        record(changed);
        yield answer(Restriction.of(before), changed.client(), result);
      }
    };
  }

  /** Records a change that does not concern the ledger. */
  void record(ClientChange.Changed change) {
    batch.add(change, cause);
    SealedProfile sealed = change.client().sealed();
    changes.add(
        new PublishedChange(change, sealed == null ? null : batch.keys().get(sealed.keyId())));
  }

  private static Answer answer(Restriction before, Client client, Answer.Result result) {
    return Restriction.of(client) == before
        ? new Answer.Done(result)
        : new Answer.GoesOn(new LedgerStep.RestrictClient(client), result);
  }
}

package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.importing.ClientImport;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.OnRejection;
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
  private final ClientTerms terms;
  private final Cause cause;
  private final List<PublishedChange> changes = new ArrayList<>();
  private final List<LedgerStep.RestrictClient> ledgerSteps = new ArrayList<>();

  BatchRecorder(ClientBatch batch, ClientTerms terms, Cause cause) {
    this.batch = batch;
    this.terms = terms;
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
   * Records that an import is over. The ledger knows the client's risk level from the accounts'
   * opening; meanwhile the client may have been rejected.
   */
  Answer recordImported(ClientChange.Changed change, ClientImport concludedImport) {
    record(change);
    Client client = change.client();
    return answer(
        Restriction.of(client, OnRejection.REPORT),
        client,
        new Answer.Result.Imported(concludedImport));
  }

  /**
   * Records a change of an existing client. The ledger gets a command even if nothing changes: it
   * may not have applied an earlier change yet, and the caller relies on the answer.
   */
  Answer recordChange(Client before, ClientChange change) {
    Answer.Result result = new Answer.Result.State(change.client());
    return switch (change) {
      case ClientChange.Unchanged _ -> new Answer.GoesOn(restricting(before), result);
      case ClientChange.Changed changed -> {
        record(changed);
        yield answer(restriction(before), changed.client(), result);
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

  /** Records what the verification of a client came to. */
  void recordVerified(Client before, ClientChange.Changed change) {
    record(change);
    Client client = change.client();
    if (restriction(client) != restriction(before)) {
      ledgerSteps.add(restricting(client));
    }
  }

  /** What the ledger has to do after the recorded verifications. */
  List<LedgerStep.RestrictClient> ledgerSteps() {
    return ledgerSteps;
  }

  private Answer answer(Restriction before, Client client, Answer.Result result) {
    return restriction(client) == before
        ? new Answer.Done(result)
        : new Answer.GoesOn(restricting(client), result);
  }

  private LedgerStep.RestrictClient restricting(Client client) {
    return new LedgerStep.RestrictClient(client, restriction(client));
  }

  private Restriction restriction(Client client) {
    return Restriction.of(client, terms.onRejection());
  }
}

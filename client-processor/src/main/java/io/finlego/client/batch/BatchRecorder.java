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
 * Records the changes that one command makes to clients, and makes the command's answer. If a
 * command restricts the payments of a client or lifts a restriction, the ledger continues the work.
 * Such a command is done when the ledger has applied the change.
 */
final class BatchRecorder {

  private final ClientBatch batch;
  private final ClientPolicy policy;
  private final Cause cause;
  private final List<PublishedChange> changes = new ArrayList<>();
  private final List<LedgerStep.RestrictClient> ledgerSteps = new ArrayList<>();

  BatchRecorder(ClientBatch batch, ClientPolicy policy, Cause cause) {
    this.batch = batch;
    this.policy = policy;
    this.cause = cause;
  }

  Cause cause() {
    return cause;
  }

  /** The recorded changes, in the order of their recording. */
  List<PublishedChange> publishedChanges() {
    return changes;
  }

  /** Records a client that this command creates. */
  Answer recordNew(ClientChange.Changed change) {
    Answer.Result result = new Answer.Result.Created(change.client().id());
    record(change);
    return answer(Restriction.NONE, change.client(), result);
  }

  /**
   * Records the end of an import. When the ledger opened the accounts, it applied the restriction
   * that follows from the client's risk level. A rejected verification may now demand another
   * restriction. The ledger then gets a command with the new restriction.
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
   * Records a change of an existing client. If the client's restriction changes, the ledger gets a
   * command. If only other properties change, the ledger gets no command. If the client does not
   * change at all, the ledger gets a command too, because the ledger may not have applied an
   * earlier change of the restriction yet. After the answer, the caller relies on the restriction.
   */
  Answer recordChange(Client clientBefore, ClientChange change) {
    Answer.Result result = new Answer.Result.State(change.client());
    return switch (change) {
      case ClientChange.Unchanged _ ->
          new Answer.ContinuesInLedger(restrictingStep(clientBefore), result);
      case ClientChange.Changed changed -> {
        record(changed);
        yield becomesReadable(clientBefore, changed.client())
            ? new Answer.ContinuesInLedger(
                new LedgerStep.RestrictClient(clientBefore, restriction(changed.client())), result)
            : answer(restriction(clientBefore), changed.client(), result);
      }
    };
  }

  /**
   * Tells whether the client has got a profile again, after its key was missing. The ledger may
   * know higher versions of it. The last restriction of the unreadable client goes above them, and
   * the client's own versions, which are then much lower, count again.
   */
  private static boolean becomesReadable(Client before, Client after) {
    return before.isUnreadable() && !after.isUnreadable();
  }

  /** Records a change, without a command to the ledger. */
  void record(ClientChange.Changed change) {
    batch.add(change, cause);
    SealedProfile sealedProfile = change.client().sealedProfile();
    changes.add(
        new PublishedChange(
            change, sealedProfile == null ? null : batch.keys().get(sealedProfile.keyId())));
  }

  /**
   * Records how a verification changes a client. Adds a step for the ledger if the client's
   * restriction changes.
   */
  void recordVerification(Client clientBefore, ClientChange.Changed change) {
    record(change);
    Client client = change.client();
    if (restriction(client) != restriction(clientBefore)) {
      ledgerSteps.add(restrictingStep(client));
    }
  }

  /** The steps that the ledger has to take because of the recorded verifications. */
  List<LedgerStep.RestrictClient> ledgerSteps() {
    return ledgerSteps;
  }

  private Answer answer(Restriction restrictionBefore, Client client, Answer.Result result) {
    return restriction(client) == restrictionBefore
        ? new Answer.Done(result)
        : new Answer.ContinuesInLedger(restrictingStep(client), result);
  }

  private LedgerStep.RestrictClient restrictingStep(Client client) {
    return new LedgerStep.RestrictClient(client, restriction(client));
  }

  private Restriction restriction(Client client) {
    return Restriction.of(client, policy.onRejection());
  }
}

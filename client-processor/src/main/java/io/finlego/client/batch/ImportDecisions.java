package io.finlego.client.batch;

import io.finlego.client.importing.ClientImport;
import io.finlego.client.importing.ConcludingImport;
import io.finlego.client.importing.ImportCommand;
import io.finlego.client.importing.ImportCommand.ConcludeImport;
import io.finlego.client.importing.ImportCommand.ImportClient;
import io.finlego.client.importing.ImportingClient;
import io.finlego.client.importing.ImportingClient.BegunImport;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.OpenedProfile;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.client.profile.Restriction;
import io.finlego.client.wire.Answer;
import io.finlego.client.wire.LedgerCommands;
import io.finlego.client.wire.LedgerStep;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.time.Instant;
import java.util.List;

/**
 * Passes each command on imports to the class that decides it. Callers cannot see a new client
 * until the ledger has opened its accounts. If the ledger refuses to open them, the client is
 * deleted.
 */
final class ImportDecisions {

  private final ClientBatch batch;
  private final ClientPolicy policy;
  private final Instant now;
  private final RejectedImports rejectedImports;

  ImportDecisions(ClientBatch batch, ClientPolicy policy, Instant now) {
    this.batch = batch;
    this.policy = policy;
    this.now = now;
    this.rejectedImports = new RejectedImports(batch);
  }

  Answer decide(ImportCommand command, BatchRecorder recorder) {
    return switch (command) {
      case ImportClient importClient -> begin(importClient, recorder);
      case ConcludeImport concludeImport -> conclude(concludeImport, recorder);
    };
  }

  /**
   * Rejects the imports that open accounts for inactive clients. All clients of the batch must have
   * been verified before.
   */
  void rejectInactive() {
    rejectedImports.rejectInactive();
  }

  /**
   * Returns the refusal if {@link #rejectInactive} rejected the command's import, otherwise the
   * given answer.
   */
  Answer finalAnswer(CommandId command, Answer answer) {
    return rejectedImports.isRejected(command) ? RejectedImports.REFUSAL : answer;
  }

  private Answer begin(ImportClient command, BatchRecorder recorder) {
    rejectedImports.watch(recorder.cause().command(), command);
    OpenedProfile profile = batch.sentProfile(recorder.cause().command());
    if (profile == null) {
      return ClientLookup.refuseErased();
    }
    var origin =
        RegisteringClient.Origin.of(recorder.cause().command(), command.externalClientId(), now);
    ClientImport earlierImport = batch.imports().get(command.externalClientId());
    boolean onboardingTaken = batch.clients().has(command.profile().onboarding());
    return switch (ImportingClient.decide(
        command, earlierImport, profile, onboardingTaken, origin)) {
      case Decision.Refused<BegunImport>(List<Rejection> reasons) -> new Answer.Refused(reasons);
      case Decision.Accepted<BegunImport>(BegunImport.Earlier(ClientImport sameImport)) ->
          answerOf(sameImport);
      case Decision.Accepted<BegunImport>(BegunImport.New(ClientChange.Changed change)) ->
          openAccounts(command, change.client(), recorder);
    };
  }

  private Answer openAccounts(ImportClient command, Client client, BatchRecorder recorder) {
    batch.clients().put(client);
    batch
        .imports()
        .begin(
            new ClientImport(
                command.externalClientId(),
                client.id(),
                command.contentDigest(),
                LedgerCommands.conclusionOfImport(recorder.cause().command()),
                now,
                null));
    Restriction restriction = Restriction.of(client, policy.onRejection());
    return new Answer.ContinuesInLedger(
        new LedgerStep.OpenAccounts(client, restriction, command.accounts()), null);
  }

  private static Answer answerOf(ClientImport earlierImport) {
    return earlierImport.accounts() == null
        ? new Answer.AwaitsConclusion(earlierImport.conclusion())
        : new Answer.Done(new Answer.Result.Imported(earlierImport));
  }

  private Answer conclude(ConcludeImport command, BatchRecorder recorder) {
    Client client = batch.clients().getImporting(command.client());
    ClientImport begunImport = batch.imports().get(command.client());
    if (client == null || begunImport == null) {
      return Answer.refuse(ClientRejectionCode.CLIENT_NOT_FOUND, "No such client is imported.");
    }
    Rejection refusal = command.refusal();
    if (refusal != null) {
      batch.giveUp(begunImport, client);
      return new Answer.Refused(List.of(refusal));
    }
    ClientImport concludedImport = begunImport.concluded(command.accounts());
    batch.imports().conclude(concludedImport);
    return recorder.recordImported(
        ConcludingImport.decide(client, batch.profile(client), now), concludedImport);
  }
}

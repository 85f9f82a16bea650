package io.finlego.client.batch;

import io.finlego.client.importing.ClientImport;
import io.finlego.client.importing.ConcludingImport;
import io.finlego.client.importing.ImportCommand;
import io.finlego.client.importing.ImportCommand.ConcludeImport;
import io.finlego.client.importing.ImportCommand.ImportClient;
import io.finlego.client.importing.ImportingClient;
import io.finlego.client.importing.ImportingClient.Begun;
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
import java.util.Objects;

/**
 * Hands each command on imports to the activity that decides it. Callers cannot see the new client
 * until the ledger has opened its accounts. If the ledger refuses, nothing of the client is left.
 */
final class ImportDecisions {

  private final ClientBatch batch;
  private final ClientTerms terms;
  private final Instant now;
  private final RejectedImports rejectedImports;

  ImportDecisions(ClientBatch batch, ClientTerms terms, Instant now) {
    this.batch = batch;
    this.terms = terms;
    this.now = now;
    this.rejectedImports = new RejectedImports(batch);
  }

  Answer decide(ImportCommand command, BatchRecorder recorder) {
    return switch (command) {
      case ImportClient begin -> begin(begin, recorder);
      case ConcludeImport conclude -> conclude(conclude, recorder);
    };
  }

  /** Rejects the imports whose clients may not have accounts, after all clients are verified. */
  void rejectInactive() {
    rejectedImports.rejectInactive();
  }

  /**
   * The command's final answer: the refusal if its import was rejected, otherwise the given answer.
   */
  Answer finalAnswer(CommandId command, Answer answer) {
    return rejectedImports.has(command) ? RejectedImports.REFUSAL : answer;
  }

  private Answer begin(ImportClient command, BatchRecorder recorder) {
    rejectedImports.watch(recorder.cause().command(), command);
    OpenedProfile profile = batch.sentProfile(recorder.cause().command());
    if (profile == null) {
      return FoundClients.erased();
    }
    var origin = new RegisteringClient.Origin(terms.nextId(), command.externalClientId(), now);
    ClientImport earlier = batch.imports().get(command.externalClientId());
    boolean onboardingTaken = batch.clients().has(command.profile().onboarding());
    return switch (ImportingClient.decide(command, earlier, profile, onboardingTaken, origin)) {
      case Decision.Refused<Begun>(List<Rejection> reasons) -> new Answer.Refused(reasons);
      case Decision.Accepted<Begun>(Begun.Known(ClientImport earlierImport)) ->
          repeat(earlierImport);
      case Decision.Accepted<Begun>(Begun.New(ClientChange.Changed change)) ->
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
    Restriction restriction = Restriction.of(client, terms.onRejection());
    return new Answer.GoesOn(
        new LedgerStep.OpenAccounts(client, restriction, command.accounts()), null);
  }

  private static Answer repeat(ClientImport earlier) {
    return earlier.accounts() == null
        ? new Answer.Awaits(earlier.conclusion())
        : new Answer.Done(new Answer.Result.Imported(earlier));
  }

  private Answer conclude(ConcludeImport command, BatchRecorder recorder) {
    Client client = batch.clients().importing(command.client());
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
        ConcludingImport.decide(client, Objects.requireNonNull(batch.profile(client)), now),
        concludedImport);
  }
}

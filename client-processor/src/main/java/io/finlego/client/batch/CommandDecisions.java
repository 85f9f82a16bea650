package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.document.DocumentChange;
import io.finlego.client.document.DocumentCommand;
import io.finlego.client.document.DocumentDecisions;
import io.finlego.client.wire.Answer;
import io.finlego.client.wire.ClientRequest;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.processing.ReceivedCommand;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Decides the commands of one batch in three groups, and the commands of each group in their order.
 * Each decision sees the changes of the decisions before it.
 *
 * <p>The reports of verification providers are the first group, because a report may concern any
 * client of the batch. The commands on clients are the second group. Then the clients are verified,
 * and the imports of inactive clients are rejected. The commands on documents are the last group,
 * so that a client that the batch erases gets no document.
 */
final class CommandDecisions {

  private final ClientBatch batch;
  private final ClientPolicy policy;
  private final Instant now;
  private final BatchVerifier verifier;
  private final ProfileDecisions profiles;
  private final ImportDecisions imports;
  private final ErasureDecisions erasures;

  CommandDecisions(ClientBatch batch, ClientPolicy policy, Instant now) {
    this.batch = batch;
    this.policy = policy;
    this.now = now;
    this.verifier = new BatchVerifier(batch, policy, now);
    this.profiles = new ProfileDecisions(batch, now);
    this.imports = new ImportDecisions(batch, policy, now);
    this.erasures = new ErasureDecisions(batch, policy, now);
  }

  /** Decides the commands. Returns the decided commands in the order of the given commands. */
  List<DecidedCommand> decide(List<ReceivedCommand<ClientRequest>> commands) {
    verifier.applyReports(commands);
    List<Supplier<DecidedCommand>> completions = commands.stream().map(this::begin).toList();
    verifier.verifyClients();
    imports.rejectInactive();
    return completions.stream().map(Supplier::get).toList();
  }

  /**
   * Decides a command as far as possible before the clients are verified. The returned supplier
   * completes the decision, and must be called after the verification.
   */
  private Supplier<DecidedCommand> begin(ReceivedCommand<ClientRequest> command) {
    Cause cause = new Cause(command.id(), command.command().caller(), command.isAppliedAgain());
    BatchRecorder recorder = new BatchRecorder(batch, policy, cause);
    return switch (command.command()) {
      case ClientRequest.OfProfile request ->
          completion(recorder, profiles.decide(request.command(), recorder));
      case ClientRequest.OfImport request -> {
        Answer answer = imports.decide(request.command(), recorder);
        yield () -> completion(recorder, imports.finalAnswer(command.id(), answer)).get();
      }
      case ClientRequest.OfErasure request ->
          completion(recorder, erasures.decide(request.command(), recorder));
      case ClientRequest.OfDocument request ->
          () -> completion(recorder, decide(request.command(), cause)).get();
      case ClientRequest.OfRefusal request ->
          completion(recorder, new Answer.RefusedByApi(request.refusal()));
      case ClientRequest.OfVerification _ ->
          completion(recorder, new Answer.Done(verifier.reportResult(command.id())));
    };
  }

  private Supplier<DecidedCommand> completion(BatchRecorder recorder, Answer answer) {
    CommandId command = recorder.cause().command();
    return () ->
        DecidedCommand.of(
            recorder.cause(),
            answer,
            recorder.publishedChanges(),
            verifier.publishedChanges(command),
            verifier.ledgerSteps(command));
  }

  private Answer decide(DocumentCommand command, Cause cause) {
    return switch (DocumentDecisions.decide(command, batch, now)) {
      case Decision.Refused<DocumentChange>(List<Rejection> reasons) -> new Answer.Refused(reasons);
      case Decision.Accepted<DocumentChange>(DocumentChange change) -> {
        batch.documents().add(change, cause);
        yield new Answer.Done(new Answer.Result.Document(change.document()));
      }
    };
  }
}

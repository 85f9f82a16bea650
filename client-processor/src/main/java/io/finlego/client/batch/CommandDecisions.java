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
 * Decides the commands of one batch in their order. Each decision sees the changes of the commands
 * before it.
 *
 * <p>Reports come first, wherever they stand in the batch, because they count for all of its
 * clients. Clients are verified when all commands on them are decided. Imports are rejected and
 * documents are decided after that, because an erased client gets no document.
 */
final class CommandDecisions {

  private final ClientBatch batch;
  private final ClientTerms terms;
  private final Instant now;
  private final VerificationPass verification;
  private final ProfileDecisions profiles;
  private final ImportDecisions imports;
  private final ErasureDecisions erasures;

  CommandDecisions(ClientBatch batch, ClientTerms terms, Instant now) {
    this.batch = batch;
    this.terms = terms;
    this.now = now;
    this.verification = new VerificationPass(batch, terms, now);
    this.profiles = new ProfileDecisions(batch, terms, now);
    this.imports = new ImportDecisions(batch, terms, now);
    this.erasures = new ErasureDecisions(batch, terms, now);
  }

  /** Decides the commands, and returns the decisions in the same order. */
  List<DecidedCommand> decide(List<ReceivedCommand<ClientRequest>> commands) {
    verification.apply(commands);
    List<Supplier<DecidedCommand>> decisions = commands.stream().map(this::begin).toList();
    verification.verifyClients();
    imports.rejectInactive();
    return decisions.stream().map(Supplier::get).toList();
  }

  /**
   * Decides as much of the command as is possible now. The supplier decides the rest, once the
   * clients are verified.
   */
  private Supplier<DecidedCommand> begin(ReceivedCommand<ClientRequest> command) {
    Cause cause = new Cause(command.id(), command.command().caller());
    BatchRecorder recorder = new BatchRecorder(batch, terms, cause);
    return switch (command.command()) {
      case ClientRequest.OfProfile request ->
          decided(recorder, profiles.decide(request.command(), recorder));
      case ClientRequest.OfImport request -> {
        Answer answer = imports.decide(request.command(), recorder);
        yield () -> decided(recorder, imports.finalAnswer(command.id(), answer)).get();
      }
      case ClientRequest.OfErasure request ->
          decided(recorder, erasures.decide(request.command(), recorder));
      case ClientRequest.OfDocument request ->
          () -> decided(recorder, decide(request.command(), cause)).get();
      case ClientRequest.OfVerification _ ->
          decided(recorder, new Answer.Done(verification.result(command.id())));
    };
  }

  private Supplier<DecidedCommand> decided(BatchRecorder recorder, Answer answer) {
    CommandId command = recorder.cause().command();
    return () ->
        DecidedCommand.of(
            recorder.cause(),
            answer,
            recorder.published(),
            verification.published(command),
            verification.ledgerSteps(command));
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

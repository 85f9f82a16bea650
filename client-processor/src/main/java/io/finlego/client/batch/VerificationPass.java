package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientChanges;
import io.finlego.client.profile.Profile;
import io.finlego.client.profile.Verification;
import io.finlego.client.profile.VerifyingClient;
import io.finlego.client.verification.AppliedReports;
import io.finlego.client.verification.ClientVerification;
import io.finlego.client.verification.VerificationBooks;
import io.finlego.client.verification.VerificationReport;
import io.finlego.client.verification.VerificationSubjects;
import io.finlego.client.wire.Answer;
import io.finlego.client.wire.ClientOutcomes.PublishedChange;
import io.finlego.client.wire.ClientRequest;
import io.finlego.client.wire.LedgerStep;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.processing.ReceivedCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the clients that a batch's reports are about, and those that the batch creates or
 * changes. Both are known only when all commands are decided, so clients are verified last, and
 * once in a batch. The cause of a verification is the last report on the client, or else the last
 * command that changed the client.
 */
final class VerificationPass {

  private final ClientBatch batch;
  private final ClientTerms terms;
  private final VerificationBooks books;
  private final Instant now;
  private final Map<CommandId, AppliedReports.Applied> appliedByCommand = new LinkedHashMap<>();
  private final Map<ClientId, Cause> reportCauses = new HashMap<>();
  private final Map<CommandId, BatchRecorder> recorders = new HashMap<>();

  VerificationPass(ClientBatch batch, ClientTerms terms, Instant now) {
    this.batch = batch;
    this.terms = terms;
    this.books = batch.verification();
    this.now = now;
  }

  /** Applies the batch's reports, before any other command is decided. */
  void apply(List<ReceivedCommand<ClientRequest>> commands) {
    List<Cause> causes = new ArrayList<>();
    List<VerificationReport> reports = new ArrayList<>();
    for (ReceivedCommand<ClientRequest> command : commands) {
      if (command.command() instanceof ClientRequest.OfVerification(var caller, var report)) {
        causes.add(new Cause(command.id(), caller));
        reports.add(report);
      }
    }
    List<AppliedReports.Applied> appliedReports =
        books.apply(reports, terms.verification()).reports();
    for (int i = 0; i < causes.size(); i++) {
      Cause cause = causes.get(i);
      appliedByCommand.put(cause.command(), appliedReports.get(i));
      if (appliedReports.get(i).applied()) {
        appliedReports.get(i).clients().forEach(client -> reportCauses.put(client, cause));
      }
    }
  }

  /** The result of a report. */
  Answer.Result result(CommandId command) {
    return new Answer.Result.Reported(
        Objects.requireNonNull(appliedByCommand.get(command)).applied());
  }

  /** Verifies the clients by all findings that are known after the batch's commands. */
  void verifyClients() {
    Set<ClientId> concerned = new LinkedHashSet<>(noteSubjects());
    concerned.addAll(reportCauses.keySet());
    Map<ClientId, Cause> causes = new HashMap<>();
    for (ClientChanges.Caused caused : batch.audit()) {
      causes.put(caused.change().client().id(), caused.cause());
    }
    causes.putAll(reportCauses);
    books
        .verifications(concerned)
        .forEach((id, result) -> verify(id, verification(result), causes.get(id)));
  }

  /** The changes of clients by the verifications that this command caused. */
  List<PublishedChange> published(CommandId command) {
    BatchRecorder recorder = recorders.get(command);
    return recorder == null ? List.of() : recorder.published();
  }

  /** The ledger's steps after the verifications that the command caused. */
  List<LedgerStep.RestrictClient> ledgerSteps(CommandId command) {
    BatchRecorder recorder = recorders.get(command);
    return recorder == null ? List.of() : recorder.ledgerSteps();
  }

  /** Notes the subjects of clients that are new, have a new profile or are erased. */
  private Set<ClientId> noteSubjects() {
    Set<ClientId> clientIds = new LinkedHashSet<>();
    Stream.concat(batch.clients().created().stream(), batch.clients().changed().stream())
        .forEach(
            client -> {
              Profile profile = client.sealed() == null ? null : client.sealed().freshlyOpened();
              if (profile != null) {
                books.replace(
                    client.id(),
                    VerificationSubjects.of(client.id(), client.type(), profile.json()));
                clientIds.add(client.id());
              }
            });
    for (ClientId erasedId : batch.erased()) {
      books.replace(erasedId, List.of());
      clientIds.add(erasedId);
    }
    return clientIds;
  }

  private void verify(ClientId id, Verification verification, @Nullable Cause cause) {
    Client importingClient = batch.clients().importing(id);
    if (importingClient != null && !importingClient.verification().equals(verification)) {
      batch.clients().put(importingClient.verified(verification, now));
    }
    Client client = batch.clients().get(id);
    if (client == null || client.isErased() || cause == null) {
      return;
    }
    switch (VerifyingClient.decide(client, verification, terms.onRejection(), now)) {
      case ClientChange.Unchanged _ -> {}
      case ClientChange.Changed changed ->
          recorders
              .computeIfAbsent(cause.command(), _ -> new BatchRecorder(batch, terms, cause))
              .recordVerified(client, changed);
    }
  }

  /**
   * The result of a verification, as a client keeps it. A client without any finding gets {@link
   * Verification#NONE}.
   */
  private static Verification verification(ClientVerification verification) {
    return verification.updatedAt() == null
        ? Verification.NONE
        : new Verification(
            verification.state().word(),
            verification.reviewAnswer(),
            verification.rejectLabels(),
            verification.updatedAt());
  }
}

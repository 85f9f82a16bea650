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
import io.finlego.client.verification.VerificationSubject;
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
 * Verifies the clients that the reports of a batch concern, and the clients that the batch creates
 * or changes. It verifies each client once, after all commands on clients are decided, because only
 * then these clients are known. The cause of a verification is the last report on the client. If no
 * report concerns the client, the cause is the last command that changed the client.
 */
final class VerificationPass {

  private final ClientBatch batch;
  private final ClientPolicy policy;
  private final VerificationBooks books;
  private final Instant now;
  private final Map<CommandId, AppliedReports.AppliedReport> appliedByCommand =
      new LinkedHashMap<>();
  private final Map<ClientId, Cause> reportCauses = new HashMap<>();
  private final Map<CommandId, BatchRecorder> recorders = new HashMap<>();

  VerificationPass(ClientBatch batch, ClientPolicy policy, Instant now) {
    this.batch = batch;
    this.policy = policy;
    this.books = batch.verification();
    this.now = now;
  }

  /** Applies the reports of the batch. All other commands are decided later. */
  void applyReports(List<ReceivedCommand<ClientRequest>> commands) {
    List<Cause> causes = new ArrayList<>();
    List<VerificationReport> reports = new ArrayList<>();
    for (ReceivedCommand<ClientRequest> command : commands) {
      if (command.command() instanceof ClientRequest.OfVerification(var caller, var report)) {
        causes.add(new Cause(command.id(), caller));
        reports.add(report.withBelievableTime(now));
      }
    }
    List<AppliedReports.AppliedReport> appliedReports =
        books.apply(reports, policy.verification()).reports();
    for (int i = 0; i < causes.size(); i++) {
      Cause cause = causes.get(i);
      appliedByCommand.put(cause.command(), appliedReports.get(i));
      if (appliedReports.get(i).applied()) {
        appliedReports.get(i).clients().forEach(client -> reportCauses.put(client, cause));
      }
    }
  }

  /** The result of the command that brought a report. */
  Answer.Result result(CommandId command) {
    return new Answer.Result.Reported(
        Objects.requireNonNull(appliedByCommand.get(command)).applied());
  }

  /** Verifies the clients by all findings, those of earlier batches and those of this batch. */
  void verifyClients() {
    Set<ClientId> clientIds = new LinkedHashSet<>(replaceSubjects());
    clientIds.addAll(reportCauses.keySet());
    Map<ClientId, Cause> causes = new HashMap<>();
    for (ClientChanges.CausedChange causedChange : batch.auditedChanges()) {
      causes.put(causedChange.change().client().id(), causedChange.cause());
    }
    causes.putAll(reportCauses);
    books
        .verifications(clientIds)
        .forEach((id, result) -> verify(id, toVerification(result), causes.get(id)));
  }

  /** The published changes to clients because of the verifications that the command caused. */
  List<PublishedChange> publishedChanges(CommandId command) {
    BatchRecorder recorder = recorders.get(command);
    return recorder == null ? List.of() : recorder.publishedChanges();
  }

  /** The steps that the ledger has to take because of the verifications that the command caused. */
  List<LedgerStep.RestrictClient> ledgerSteps(CommandId command) {
    BatchRecorder recorder = recorders.get(command);
    return recorder == null ? List.of() : recorder.ledgerSteps();
  }

  /**
   * Replaces the verification subjects of the clients that the batch created, erased or gave a new
   * profile. Returns the ids of these clients.
   */
  private Set<ClientId> replaceSubjects() {
    Map<ClientId, List<VerificationSubject>> newSubjects = new LinkedHashMap<>();
    Stream.concat(
            batch.clients().createdClients().stream(), batch.clients().changedClients().stream())
        .forEach(
            client -> {
              Profile profile =
                  client.sealedProfile() == null ? null : client.sealedProfile().newlyOpened();
              if (profile != null) {
                newSubjects.put(
                    client.id(),
                    VerificationSubjects.of(client.id(), client.type(), profile.json()));
              }
            });
    books.replace(newSubjects);
    Set<ClientId> clientIds = new LinkedHashSet<>(newSubjects.keySet());
    for (ClientId erasedId : batch.erasedClients()) {
      books.erase(erasedId);
      clientIds.add(erasedId);
    }
    return clientIds;
  }

  private void verify(ClientId id, Verification verification, @Nullable Cause cause) {
    Client importingClient = batch.clients().getImporting(id);
    if (importingClient != null && !importingClient.verification().equals(verification)) {
      batch.clients().put(importingClient.verified(verification, now));
    }
    Client client = batch.clients().get(id);
    if (client == null || client.isErased() || cause == null) {
      return;
    }
    switch (VerifyingClient.decide(client, verification, policy.onRejection(), now)) {
      case ClientChange.Unchanged _ -> {}
      case ClientChange.Changed changed ->
          recorders
              .computeIfAbsent(cause.command(), _ -> new BatchRecorder(batch, policy, cause))
              .recordVerification(client, changed);
    }
  }

  /**
   * Converts the result of a verification into the form that a client stores. The result without
   * any finding becomes {@link Verification#NONE}.
   */
  private static Verification toVerification(ClientVerification verification) {
    return verification.updatedAt() == null
        ? Verification.NONE
        : new Verification(
            verification.state().word(),
            verification.reviewAnswer(),
            verification.rejectLabels(),
            verification.updatedAt());
  }
}

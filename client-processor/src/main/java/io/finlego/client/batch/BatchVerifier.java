package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientChanges;
import io.finlego.client.profile.Profile;
import io.finlego.client.profile.Verification;
import io.finlego.client.profile.VerifyingClient;
import io.finlego.client.verification.ClientVerification;
import io.finlego.client.verification.ReportEffects;
import io.finlego.client.verification.VerificationData;
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
 * Verifies the clients to which the batch's reports apply, and the clients that the batch creates
 * or whose profiles it replaces. Each client is verified once, after all commands on clients are
 * decided, because only then are all these clients known. The cause of a verification is the last
 * report on the client. If no report concerns the client, the cause is the last command that
 * changed the client.
 */
final class BatchVerifier {

  private final ClientBatch batch;
  private final ClientPolicy policy;
  private final VerificationData verificationData;
  private final Instant now;
  private final Map<CommandId, ReportEffects.Effect> effectsByCommand = new LinkedHashMap<>();
  private final Map<ClientId, Cause> reportCausesByClient = new LinkedHashMap<>();
  private final Map<CommandId, BatchRecorder> recordersByCommand = new HashMap<>();

  BatchVerifier(ClientBatch batch, ClientPolicy policy, Instant now) {
    this.batch = batch;
    this.policy = policy;
    this.verificationData = batch.verification();
    this.now = now;
  }

  /** Applies the reports of the batch. All other commands are decided later. */
  void applyReports(List<ReceivedCommand<ClientRequest>> commands) {
    List<Cause> causes = new ArrayList<>();
    List<VerificationReport> reports = new ArrayList<>();
    for (ReceivedCommand<ClientRequest> command : commands) {
      if (command.command() instanceof ClientRequest.OfVerification(var caller, var report)) {
        causes.add(new Cause(command.id(), caller, command.isAppliedAgain()));
        reports.add(report.withBelievableTime(now));
      }
    }
    List<ReportEffects.Effect> reportEffects =
        verificationData.apply(reports, policy.verification()).effects();
    for (int i = 0; i < causes.size(); i++) {
      Cause cause = causes.get(i);
      effectsByCommand.put(cause.command(), reportEffects.get(i));
      if (reportEffects.get(i).applied()) {
        reportEffects.get(i).clients().forEach(client -> reportCausesByClient.put(client, cause));
      }
    }
  }

  /** The result of a command that brought a verification report. */
  Answer.Result reportResult(CommandId command) {
    return new Answer.Result.Reported(
        Objects.requireNonNull(effectsByCommand.get(command)).applied());
  }

  /**
   * Verifies the clients by all findings: the findings from earlier batches and from this batch.
   */
  void verifyClients() {
    Set<ClientId> clientIds = new LinkedHashSet<>(replaceSubjects());
    clientIds.addAll(reportCausesByClient.keySet());
    Map<ClientId, Cause> causes = new HashMap<>();
    for (ClientChanges.CausedChange causedChange : batch.auditedChanges()) {
      causes.put(causedChange.change().client().id(), causedChange.cause());
    }
    causes.putAll(reportCausesByClient);
    verificationData
        .verifications(clientIds)
        .forEach((id, result) -> verify(id, toVerification(result), causes.get(id)));
  }

  /**
   * The changes that verifications made to clients because of this command. These changes are
   * published to subscribers.
   */
  List<PublishedChange> publishedChanges(CommandId command) {
    BatchRecorder recorder = recordersByCommand.get(command);
    return recorder == null ? List.of() : recorder.publishedChanges();
  }

  /** The steps that the ledger has to take because of the verifications that the command caused. */
  List<LedgerStep.RestrictClient> ledgerSteps(CommandId command) {
    BatchRecorder recorder = recordersByCommand.get(command);
    return recorder == null ? List.of() : recorder.ledgerSteps();
  }

  /**
   * Replaces the verification subjects of the clients that the batch created or erased, or whose
   * profile it replaced. The subjects of a client stay as they were if nobody can read its new
   * profile. Returns the ids of these clients.
   */
  private Set<ClientId> replaceSubjects() {
    Map<ClientId, List<VerificationSubject>> newSubjects = new LinkedHashMap<>();
    Stream.concat(
            batch.clients().createdClients().stream(),
            batch.clients().changedClients().stream().filter(client -> !client.isUnreadable()))
        .forEach(
            client -> {
              Profile profile =
                  client.sealedProfile() == null
                      ? null
                      : client.sealedProfile().newlyOpenedProfile();
              if (profile != null) {
                newSubjects.put(
                    client.id(),
                    VerificationSubjects.of(client.id(), client.type(), profile.json()));
              }
            });
    verificationData.replace(newSubjects);
    Set<ClientId> clientIds = new LinkedHashSet<>(newSubjects.keySet());
    for (ClientId erasedId : batch.erasedClients()) {
      verificationData.erase(erasedId);
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
          recordersByCommand
              .computeIfAbsent(cause.command(), _ -> new BatchRecorder(batch, policy, cause))
              .recordVerification(client, changed);
    }
  }

  /**
   * Converts the result of a verification into the form that a client stores. A result without
   * findings becomes {@link Verification#NONE}.
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

package io.finlego.client.batch;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientChanges;
import io.finlego.client.profile.Profile;
import io.finlego.client.profile.Verification;
import io.finlego.client.profile.VerifyingClient;
import io.finlego.client.verification.AppliedReports;
import io.finlego.client.verification.ApplyingVerifications;
import io.finlego.client.verification.ClientVerification;
import io.finlego.client.verification.VerificationLock;
import io.finlego.client.verification.VerificationReport;
import io.finlego.client.verification.VerificationSubject;
import io.finlego.client.verification.VerificationSubjects;
import io.finlego.client.wire.Events;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.processing.OutgoingEvent;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.common.Caller;
import io.finlego.vault.ClientKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a batch has to do with verification: its reports, and who of the clients that it creates or
 * changes must be verified. Both are known only when all of it is decided, so clients are verified
 * last: once a batch, by the command that came last.
 */
final class VerificationPass {

  private final VerificationLock lock;
  private final ApplyingVerifications verifications;
  private final Events events;

  VerificationPass(ClientTables tables, ClientTerms terms) {
    this.lock = tables.verificationLock();
    this.verifications = tables.verifications();
    this.events = terms.events();
  }

  private record Cause(CommandId command, Caller caller) {}

  /** Before any row is locked: keeps the reports, and tells what became of each. */
  Map<CommandId, AppliedReports.Applied> report(
      List<ReceivedCommand<ClientCommand>> commands, Instant now) {
    List<CommandId> ids = new ArrayList<>();
    List<VerificationReport> reports = new ArrayList<>();
    boolean profiles = false;
    for (ReceivedCommand<ClientCommand> command : commands) {
      switch (command.command().getPayload()) {
        case ReportVerification report -> {
          ids.add(command.id());
          reports.add(VerificationReport.of(report));
        }
        case RegisterClient _, ImportClient _, ReplaceClient _ -> profiles = true;
        default -> {}
      }
    }
    if (!reports.isEmpty()) {
      lock.alone();
    } else if (profiles) {
      lock.shared();
    }
    List<AppliedReports.Applied> applied = verifications.apply(reports, now).reports();
    Map<CommandId, AppliedReports.Applied> reported = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      reported.put(ids.get(i), applied.get(i));
    }
    return reported;
  }

  /**
   * After everything is decided: has the batch's clients verified by what is known now.
   *
   * @return the events of it, by the command that brought them about
   */
  Map<CommandId, List<OutgoingEvent>> verify(
      ClientBatch batch,
      List<ReceivedCommand<ClientCommand>> commands,
      Map<CommandId, AppliedReports.Applied> reported,
      Instant now) {
    Map<ClientId, List<VerificationSubject>> subjects = subjects(batch);
    verifications.replace(subjects);
    Set<ClientId> concerned = new HashSet<>(subjects.keySet());
    reported.values().stream()
        .filter(AppliedReports.Applied::applied)
        .forEach(applied -> concerned.addAll(applied.clients()));
    Map<ClientId, Cause> causes = causes(batch, commands, reported);
    Map<CommandId, List<OutgoingEvent>> outgoing = new HashMap<>();
    verifications
        .verifications(concerned)
        .forEach(
            (id, found) -> {
              Cause cause = causes.get(id);
              List<OutgoingEvent> told = verify(batch, id, verification(found), cause, now);
              if (cause != null && !told.isEmpty()) {
                outgoing.computeIfAbsent(cause.command(), _ -> new ArrayList<>()).addAll(told);
              }
            });
    return outgoing;
  }

  /** Of clients that are not created after all. */
  void forget(Set<ClientId> clients) {
    verifications.replace(
        clients.stream().collect(Collectors.toMap(Function.identity(), _ -> List.of())));
  }

  private List<OutgoingEvent> verify(
      ClientBatch batch, ClientId id, Verification found, @Nullable Cause cause, Instant now) {
    Client unseen = batch.importing(id);
    if (unseen != null && !unseen.verification().equals(found)) {
      batch.put(unseen.verified(found, now));
    }
    Client client = batch.client(id);
    if (client == null || client.isErased() || cause == null) {
      return List.of();
    }
    ClientChange change = VerifyingClient.decide(client, found, now);
    if (change.isNone()) {
      return List.of();
    }
    batch.add(change, cause.command(), cause.caller());
    return events.of(change, cause.command(), cause.caller(), key(batch, client));
  }

  /** Of new clients, of those whose profile was replaced, and nobody of those that were erased. */
  private static Map<ClientId, List<VerificationSubject>> subjects(ClientBatch batch) {
    Map<ClientId, List<VerificationSubject>> subjects = new LinkedHashMap<>();
    Stream.concat(batch.created().stream(), batch.changed().stream())
        .forEach(
            client -> {
              Profile opened = client.sealed() == null ? null : client.sealed().freshlyOpened();
              if (opened != null) {
                subjects.put(
                    client.id(),
                    VerificationSubjects.of(client.id(), client.type(), opened.json()));
              }
            });
    batch.erased().forEach(id -> subjects.put(id, List.of()));
    return subjects;
  }

  private static Map<ClientId, Cause> causes(
      ClientBatch batch,
      List<ReceivedCommand<ClientCommand>> commands,
      Map<CommandId, AppliedReports.Applied> reported) {
    Map<ClientId, Cause> causes = new HashMap<>();
    for (ClientChanges.Caused caused : batch.audit()) {
      causes.put(caused.change().client().id(), new Cause(caused.command(), caused.caller()));
    }
    for (ReceivedCommand<ClientCommand> command : commands) {
      AppliedReports.Applied applied = reported.get(command.id());
      if (applied != null && applied.applied()) {
        Cause cause = new Cause(command.id(), command.command().getCaller());
        applied.clients().forEach(client -> causes.put(client, cause));
      }
    }
    return causes;
  }

  private static @Nullable ClientKey key(ClientBatch batch, Client client) {
    return client.sealed() == null ? null : batch.key(client.sealed().keyId());
  }

  /** Nothing found is nothing said. */
  private static Verification verification(ClientVerification found) {
    return found.updatedAt() == null
        ? Verification.NONE
        : new Verification(
            found.state().word(), found.reviewAnswer(), found.rejectLabels(), found.updatedAt());
  }
}

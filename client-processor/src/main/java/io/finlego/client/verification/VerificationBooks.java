package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The applicants and verification subjects of one batch, with the changes that the batch makes. An
 * applicant belongs to a subject if the applicant's id, or the institution's name for the
 * applicant, is one of the subject's names.
 */
public final class VerificationBooks {

  private final Map<ApplicantId, Applicant> loadedApplicants = new HashMap<>();
  private final Map<ApplicantId, Applicant> applicants = new LinkedHashMap<>();
  private final Map<ClientId, List<VerificationSubject>> subjects = new HashMap<>();
  private final Map<ClientId, List<VerificationSubject>> replacedSubjects = new LinkedHashMap<>();

  VerificationBooks(
      Collection<Applicant> applicants, Collection<VerificationSubject> loadedSubjects) {
    for (Applicant applicant : applicants) {
      loadedApplicants.put(applicant.id(), applicant);
      this.applicants.put(applicant.id(), applicant);
    }
    for (VerificationSubject subject : loadedSubjects) {
      subjects.computeIfAbsent(subject.client(), _ -> new ArrayList<>()).add(subject);
    }
  }

  /** Applies the reports one after the other. Returns the effect of each report. */
  public AppliedReports apply(List<VerificationReport> reports, VerificationPolicy policy) {
    List<Boolean> changes = reports.stream().map(report -> applyReport(report, policy)).toList();
    Map<String, Set<ClientId>> clients = clientsByName();
    List<AppliedReports.AppliedReport> appliedReports = new ArrayList<>(reports.size());
    for (int i = 0; i < reports.size(); i++) {
      Set<ClientId> reportedClients = new HashSet<>();
      names(reports.get(i).applicant())
          .forEach(name -> reportedClients.addAll(clients.getOrDefault(name, Set.of())));
      appliedReports.add(
          new AppliedReports.AppliedReport(
              changes.get(i) && !reportedClients.isEmpty(), reportedClients));
    }
    return new AppliedReports(appliedReports);
  }

  /** Replaces all subjects of the client. */
  public void replace(ClientId client, List<VerificationSubject> newSubjects) {
    subjects.put(client, newSubjects);
    replacedSubjects.put(client, newSubjects);
  }

  /** Removes the subjects of a client whose import the batch gives up. */
  public void forget(ClientId client) {
    subjects.remove(client);
    replacedSubjects.remove(client);
  }

  /** Tells whether the client has a related individual with this id. */
  public boolean hasIndividual(ClientId client, UUID individual) {
    return subjects.getOrDefault(client, List.of()).stream()
        .anyMatch(
            subject ->
                subject.kind() == SubjectKind.RELATED_INDIVIDUAL
                    && subject.id().equals(individual));
  }

  /**
   * Verifies each of these clients by the findings on its subjects. Leaves out clients without a
   * subject that must be verified.
   */
  public Map<ClientId, ClientVerification> verifications(Collection<ClientId> clients) {
    Map<String, List<Applicant>> byName = applicantsByName();
    Map<ClientId, ClientVerification> verifications = new LinkedHashMap<>();
    for (ClientId client : clients) {
      List<List<Finding>> findings =
          subjects.getOrDefault(client, List.of()).stream()
              .filter(VerificationSubject::mustVerify)
              .map(subject -> findings(subject, byName))
              .toList();
      if (!findings.isEmpty()) {
        verifications.put(client, ClientVerification.of(findings));
      }
    }
    return verifications;
  }

  List<Applicant> changedApplicants() {
    return applicants.values().stream()
        .filter(applicant -> !applicant.equals(loadedApplicants.get(applicant.id())))
        .toList();
  }

  Map<ClientId, List<VerificationSubject>> replacedSubjects() {
    return replacedSubjects;
  }

  /** Applies one report. Returns whether it changes the applicant's finding or name. */
  private boolean applyReport(VerificationReport report, VerificationPolicy policy) {
    Applicant applicantBefore = applicants.get(report.applicant());
    Applicant applicantAfter =
        applicantBefore == null
            ? Applicant.of(report, policy)
            : applicantBefore.after(report, policy);
    applicants.put(report.applicant(), applicantAfter);
    return applicantBefore == null
        ? applicantAfter.finding() != null
        : !Objects.equals(applicantBefore.finding(), applicantAfter.finding())
            || !Objects.equals(applicantBefore.name(), applicantAfter.name());
  }

  /** The names by which subjects are matched with the applicant. */
  private Stream<String> names(ApplicantId id) {
    @Nullable Applicant applicant = applicants.get(id);
    return Stream.concat(
        Stream.of(id.value()),
        applicant == null ? Stream.empty() : Stream.ofNullable(applicant.name()));
  }

  private Map<String, Set<ClientId>> clientsByName() {
    Map<String, Set<ClientId>> clients = new HashMap<>();
    subjects.forEach(
        (client, clientSubjects) ->
            clientSubjects.stream()
                .flatMap(subject -> subject.names().stream())
                .forEach(name -> clients.computeIfAbsent(name, _ -> new HashSet<>()).add(client)));
    return clients;
  }

  private Map<String, List<Applicant>> applicantsByName() {
    Map<String, List<Applicant>> byName = new HashMap<>();
    for (Applicant applicant : applicants.values()) {
      names(applicant.id())
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(applicant));
    }
    return byName;
  }

  /**
   * The findings on the subject: one for each of its applicants, if the applicant has a finding
   * that counts for this kind of subject.
   */
  private static List<Finding> findings(
      VerificationSubject subject, Map<String, List<Applicant>> byName) {
    return subject.names().stream()
        .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
        .distinct()
        .flatMap(applicant -> Stream.ofNullable(applicant.finding()))
        .filter(finding -> finding.kinds().contains(subject.kind()))
        .toList();
  }
}

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
 * The applicants and subjects that a batch concerns, with the batch's changes. An applicant belongs
 * to a subject if the applicant's id, or the provider's name for the applicant, is one of the
 * subject's names.
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

  /** Applies the reports, one after the other, and returns the effect of each. */
  public AppliedReports apply(List<VerificationReport> reports, VerificationTerms terms) {
    List<Boolean> news = reports.stream().map(report -> isNews(report, terms)).toList();
    Map<String, Set<ClientId>> clients = clientsByName();
    List<AppliedReports.Applied> appliedReports = new ArrayList<>(reports.size());
    for (int i = 0; i < reports.size(); i++) {
      Set<ClientId> concerned = new HashSet<>();
      names(reports.get(i).applicant())
          .forEach(name -> concerned.addAll(clients.getOrDefault(name, Set.of())));
      appliedReports.add(
          new AppliedReports.Applied(news.get(i) && !concerned.isEmpty(), concerned));
    }
    return new AppliedReports(appliedReports);
  }

  /** Replaces the subjects of the client. */
  public void replace(ClientId client, List<VerificationSubject> newSubjects) {
    subjects.put(client, newSubjects);
    replacedSubjects.put(client, newSubjects);
  }

  /** Removes the subjects of a client that the batch does not create after all. */
  public void forget(ClientId client) {
    subjects.remove(client);
    replacedSubjects.remove(client);
  }

  public boolean hasIndividual(ClientId client, UUID individual) {
    return subjects.getOrDefault(client, List.of()).stream()
        .anyMatch(
            subject ->
                subject.kind() == SubjectKind.RELATED_INDIVIDUAL
                    && subject.id().equals(individual));
  }

  /**
   * The verification of each of these clients. Clients without a subject who must be verified are
   * left out.
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

  /** Applies the report. Returns whether it changes the applicant's state or name. */
  private boolean isNews(VerificationReport report, VerificationTerms terms) {
    Applicant before = applicants.get(report.applicant());
    Applicant after = before == null ? Applicant.of(report, terms) : before.after(report, terms);
    applicants.put(report.applicant(), after);
    return before == null
        ? after.finding() != null
        : !Objects.equals(before.finding(), after.finding())
            || !Objects.equals(before.name(), after.name());
  }

  private Stream<String> names(ApplicantId id) {
    @Nullable Applicant applicant = applicants.get(id);
    return Stream.concat(
        Stream.of(id.value()),
        applicant == null ? Stream.empty() : Stream.ofNullable(applicant.name()));
  }

  private Map<String, Set<ClientId>> clientsByName() {
    Map<String, Set<ClientId>> clients = new HashMap<>();
    subjects.forEach(
        (client, ofClient) ->
            ofClient.stream()
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

  /** The subject's findings: one for each applicant that has its name and a state that counts. */
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

package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The applicants and verification subjects of one batch, with the changes that the batch makes. An
 * applicant belongs to a subject if the applicant's id, or the institution's name for the
 * applicant, is one of the subject's names.
 *
 * <p>The subjects and applicants keep the order in which they were loaded or added, because it
 * decides the order of events.
 */
public final class VerificationData {

  private final Map<ApplicantId, Applicant> loadedApplicants = new HashMap<>();
  private final Map<ApplicantId, Applicant> applicants = new LinkedHashMap<>();
  private final Map<ClientId, List<VerificationSubject>> subjects = new LinkedHashMap<>();
  private final Map<ClientId, List<VerificationSubject>> replacedSubjects = new LinkedHashMap<>();

  VerificationData(
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
  public ReportEffects apply(List<VerificationReport> reports, VerificationPolicy policy) {
    Map<String, Set<ClientId>> clientsByName = clientsByName();
    return new ReportEffects(
        reports.stream().map(report -> applyReport(report, policy, clientsByName)).toList());
  }

  /**
   * Replaces each client's subjects with those of its new profile. But a rejected person who had to
   * be verified stays a subject that must be verified. This holds even if the new profile lacks the
   * person's id or applicant id, because the editor may not know these ids. There is one exception:
   * the new profile may name the person by id, in a role that needs no verification. Then the
   * person need not be verified any more.
   */
  public void replace(Map<ClientId, List<VerificationSubject>> newSubjects) {
    NamedApplicants namedApplicants = NamedApplicants.of(applicants.values());
    newSubjects.forEach(
        (client, clientSubjects) -> {
          Map<UUID, VerificationSubject> subjectsById = new LinkedHashMap<>();
          clientSubjects.forEach(subject -> subjectsById.put(subject.id(), subject));
          rejectedSubjects(client, namedApplicants)
              .forEach(
                  rejectedSubject ->
                      subjectsById.merge(
                          rejectedSubject.id(), rejectedSubject, VerificationData::merge));
          put(client, List.copyOf(subjectsById.values()));
        });
  }

  /** Removes the subjects of an erased client. */
  public void erase(ClientId client) {
    put(client, List.of());
  }

  private void put(ClientId client, List<VerificationSubject> newSubjects) {
    subjects.put(client, newSubjects);
    replacedSubjects.put(client, newSubjects);
  }

  private List<VerificationSubject> rejectedSubjects(
      ClientId client, NamedApplicants namedApplicants) {
    return subjects.getOrDefault(client, List.of()).stream()
        .filter(VerificationSubject::mustVerify)
        .filter(
            subject ->
                ClientVerification.of(List.of(namedApplicants.findings(subject))).state()
                    == VerificationState.REJECTED)
        .toList();
  }

  private static VerificationSubject merge(
      VerificationSubject newSubject, VerificationSubject rejectedSubject) {
    return newSubject.mustVerify() ? newSubject.withNames(rejectedSubject.names()) : newSubject;
  }

  /** Removes the subjects of a client that the batch does not create after all. */
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
   * Computes the verification of each of these clients from the findings on its subjects. Leaves
   * out clients without a subject that must be verified.
   */
  public Map<ClientId, ClientVerification> verifications(Collection<ClientId> clients) {
    NamedApplicants namedApplicants = NamedApplicants.of(applicants.values());
    Map<ClientId, ClientVerification> verifications = new LinkedHashMap<>();
    for (ClientId client : clients) {
      List<List<Findings>> findings =
          subjects.getOrDefault(client, List.of()).stream()
              .filter(VerificationSubject::mustVerify)
              .map(subject -> namedApplicants.findings(subject))
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

  /**
   * Applies one report. The report concerns the clients that have the applicant as a subject, and
   * those that had the applicant as a subject under the applicant's former name.
   */
  private ReportEffects.Effect applyReport(
      VerificationReport report,
      VerificationPolicy policy,
      Map<String, Set<ClientId>> clientsByName) {
    ApplicantId id = report.applicant();
    Applicant applicantBefore = applicants.get(id);
    Set<String> names = names(id).collect(Collectors.toCollection(LinkedHashSet::new));
    Applicant applicantAfter =
        applicantBefore == null
            ? Applicant.of(report, policy)
            : applicantBefore.after(report, policy);
    applicants.put(id, applicantAfter);
    names(id).forEach(names::add);
    Set<ClientId> reportedClients =
        names.stream()
            .flatMap(name -> clientsByName.getOrDefault(name, Set.of()).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new ReportEffects.Effect(
        isChanged(applicantBefore, applicantAfter) && !reportedClients.isEmpty(), reportedClients);
  }

  /** Tells whether the applicant's findings or name changed. */
  private static boolean isChanged(@Nullable Applicant before, Applicant after) {
    return before == null
        ? !after.findings().isEmpty()
        : !before.findings().equals(after.findings())
            || !Objects.equals(before.name(), after.name());
  }

  private Stream<String> names(ApplicantId id) {
    return NamedApplicants.names(id, applicants.get(id));
  }

  private Map<String, Set<ClientId>> clientsByName() {
    Map<String, Set<ClientId>> clientsByName = new HashMap<>();
    subjects.forEach(
        (client, clientSubjects) ->
            clientSubjects.stream()
                .flatMap(subject -> subject.names().stream())
                .forEach(
                    name ->
                        clientsByName
                            .computeIfAbsent(name, _ -> new LinkedHashSet<>())
                            .add(client)));
    return clientsByName;
  }
}

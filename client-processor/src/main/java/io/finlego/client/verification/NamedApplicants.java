package io.finlego.client.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applicants by the names by which subjects are matched with them, in the order of loading. */
final class NamedApplicants {

  private final Map<String, List<Applicant>> applicantsByName = new HashMap<>();

  static NamedApplicants of(Collection<Applicant> applicants) {
    NamedApplicants namedApplicants = new NamedApplicants();
    applicants.forEach(namedApplicants::add);
    return namedApplicants;
  }

  /**
   * The names by which subjects are matched with the applicant.
   *
   * @param applicant null if the applicant is not known yet
   */
  static Stream<String> names(ApplicantId id, @Nullable Applicant applicant) {
    return Stream.concat(
        Stream.of(id.value()),
        applicant == null ? Stream.empty() : Stream.ofNullable(applicant.name()));
  }

  /** The accepted findings on the subject, from each applicant that belongs to the subject. */
  List<Findings> findings(VerificationSubject subject) {
    return subject.names().stream()
        .flatMap(name -> applicantsByName.getOrDefault(name, List.of()).stream())
        .distinct()
        .map(applicant -> applicant.findings(subject.kind()))
        .toList();
  }

  private void add(Applicant applicant) {
    names(applicant.id(), applicant)
        .distinct()
        .forEach(
            name -> applicantsByName.computeIfAbsent(name, _ -> new ArrayList<>()).add(applicant));
  }
}

package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads and writes the verification data of a batch. Runs inside the caller's transaction, which
 * holds the {@link VerificationLock}. The number of statements does not grow with the batch.
 */
@Table
public final class VerificationTables {

  private final Applicants applicants;
  private final Subjects subjects;

  public VerificationTables(Statements statements) {
    this.applicants = new Applicants(statements);
    this.subjects = new Subjects(statements);
  }

  /** The clients that the reports may be about, to be locked before the rest is loaded. */
  public Set<ClientId> clientsNamed(Collection<VerificationReport> reports) {
    return subjects.clientsNamed(reports);
  }

  /**
   * Loads the subjects of these clients, and the applicants that clients may be verified by.
   *
   * @param reportedClients clients that the reports may be about
   * @param otherClients clients that need their subjects only
   * @param names the names of subjects that the batch may bring
   */
  public VerificationBooks load(
      Collection<VerificationReport> reports,
      Set<ClientId> reportedClients,
      Set<ClientId> otherClients,
      Collection<String> names) {
    Set<ClientId> clients = new HashSet<>(reportedClients);
    clients.addAll(otherClients);
    List<VerificationSubject> loadedSubjects = subjects.ofClients(clients);
    Set<String> applicantNames = new HashSet<>(names);
    reports.forEach(report -> applicantNames.add(report.applicant().value()));
    loadedSubjects.stream()
        .filter(subject -> reportedClients.contains(subject.client()))
        .forEach(subject -> applicantNames.addAll(subject.names()));
    return new VerificationBooks(applicants.load(applicantNames), loadedSubjects);
  }

  /** Writes the batch's changes. */
  public void write(VerificationBooks books, Instant now) {
    applicants.save(books.changedApplicants(), now);
    subjects.replace(books.replacedSubjects());
  }

  /** Replaces the subjects of each of these clients. */
  public void replace(Map<ClientId, List<VerificationSubject>> replacedSubjects) {
    subjects.replace(replacedSubjects);
  }
}

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
 * Loads and writes the verification data of a batch, inside the caller's transaction. The
 * transaction must hold the {@link VerificationLock} if it writes. The number of SQL statements
 * does not depend on the size of the batch.
 */
@Table
public final class VerificationTables {

  private final Applicants applicants;
  private final Subjects subjects;

  public VerificationTables(Statements statements) {
    this.applicants = new Applicants(statements);
    this.subjects = new Subjects(statements);
  }

  /**
   * The clients that the reports may concern. The caller must lock these clients before it calls
   * {@link #load}.
   */
  public Set<ClientId> clientsInReports(Collection<VerificationReport> reports) {
    return subjects.clientsInReports(reports);
  }

  /**
   * Loads the subjects of all given clients. Also loads the applicants that the reports name, and
   * the applicants that belong to a subject of {@code clientsToVerify} or to a new subject.
   *
   * @param clientsToVerify clients whose verification the batch may decide
   * @param otherClients clients of which the batch needs only the subjects
   * @param newSubjectNames the names of subjects that the batch may add
   */
  public VerificationData load(
      Collection<VerificationReport> reports,
      Set<ClientId> clientsToVerify,
      Set<ClientId> otherClients,
      Collection<String> newSubjectNames) {
    Set<ClientId> clientIds = new HashSet<>(clientsToVerify);
    clientIds.addAll(otherClients);
    List<VerificationSubject> loadedSubjects = subjects.ofClients(clientIds);
    Set<String> applicantNames = new HashSet<>(newSubjectNames);
    reports.forEach(report -> applicantNames.add(report.applicant().value()));
    loadedSubjects.stream()
        .filter(subject -> clientsToVerify.contains(subject.client()))
        .forEach(subject -> applicantNames.addAll(subject.names()));
    return new VerificationData(applicants.load(applicantNames), loadedSubjects);
  }

  /** Writes the batch's changes. */
  public void write(VerificationData verificationData, Instant now) {
    applicants.save(verificationData.changedApplicants(), now);
    subjects.replace(verificationData.replacedSubjects());
  }

  /** Replaces the subjects of each of these clients. */
  public void replace(Map<ClientId, List<VerificationSubject>> replacedSubjects) {
    subjects.replace(replacedSubjects);
  }
}

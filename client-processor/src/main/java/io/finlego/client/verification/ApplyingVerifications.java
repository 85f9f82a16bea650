package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what the provider reports and who is to be verified, and tells what both come to. Runs
 * inside the caller's transaction, which holds the {@link VerificationLock}; the statements do not
 * grow with the batch.
 *
 * <p>A batch first {@link #replace replaces} the subjects of the clients that it creates or
 * changes, then {@link #apply applies} its reports, and then asks for the {@link #verifications} of
 * all those clients.
 */
public final class ApplyingVerifications {

  private final Applicants applicants;
  private final Subjects subjects;

  public ApplyingVerifications(JdbcTemplate jdbc) {
    this.applicants = new Applicants(jdbc);
    this.subjects = new Subjects(jdbc);
  }

  /** Has each of these clients, which are in their table, have these subjects and no others. */
  public void replace(Map<ClientId, List<VerificationSubject>> replaced) {
    subjects.replace(replaced);
  }

  /** Keeps what is new in the reports, one after the other. */
  public AppliedReports apply(List<VerificationReport> reports, Instant now) {
    if (reports.isEmpty()) {
      return new AppliedReports(List.of());
    }
    Set<ApplicantId> ids =
        reports.stream().map(VerificationReport::applicant).collect(Collectors.toSet());
    Map<ApplicantId, Applicant> known = applicants.load(ids);
    Map<ApplicantId, Applicant> current = new HashMap<>(known);
    List<Boolean> news = reports.stream().map(report -> isNews(current, report)).toList();
    applicants.save(
        current.values().stream().filter(one -> !one.equals(known.get(one.id()))).toList(), now);
    Map<ApplicantId, Set<ClientId>> clients = subjects.clientsOf(ids);
    return new AppliedReports(
        IntStream.range(0, reports.size())
            .mapToObj(
                i -> {
                  Set<ClientId> concerned =
                      clients.getOrDefault(reports.get(i).applicant(), Set.of());
                  return new AppliedReports.Applied(news.get(i) && !concerned.isEmpty(), concerned);
                })
            .toList());
  }

  /** Takes the report in; whether it tells anything of the applicant's state, or whose it is. */
  private static boolean isNews(Map<ApplicantId, Applicant> applicants, VerificationReport report) {
    Applicant before = applicants.get(report.applicant());
    Applicant after = before == null ? Applicant.of(report) : before.after(report);
    applicants.put(report.applicant(), after);
    return before == null
        ? after.finding() != null
        : !Objects.equals(before.finding(), after.finding())
            || !Objects.equals(before.name(), after.name());
  }

  /** Each of these clients' verification as it is now; none for a client without subjects. */
  public Map<ClientId, ClientVerification> verifications(Collection<ClientId> clients) {
    if (clients.isEmpty()) {
      return Map.of();
    }
    return subjects.findings(new HashSet<>(clients)).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> ClientVerification.of(entry.getValue())));
  }
}

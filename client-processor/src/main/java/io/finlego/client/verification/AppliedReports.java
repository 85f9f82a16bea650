package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The effects of the reports of a batch.
 *
 * @param reports one effect for each report, in the order of the reports
 */
public record AppliedReports(List<AppliedReport> reports) {

  public AppliedReports {
    reports = List.copyOf(reports);
  }

  /**
   * The effect of a report.
   *
   * @param applied whether the report may change the verification of a client; false if it is older
   *     than an earlier report, if it has no state, or if no client has the applicant as a subject
   * @param clients the clients that have the applicant as a subject
   */
  public record AppliedReport(boolean applied, Set<ClientId> clients) {

    public AppliedReport {
      clients = Set.copyOf(clients);
    }
  }

  /** The clients whose verification the reports may change. */
  public Set<ClientId> clients() {
    return reports.stream()
        .filter(AppliedReport::applied)
        .flatMap(report -> report.clients().stream())
        .collect(Collectors.toSet());
  }
}

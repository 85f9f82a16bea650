package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The effects of a batch's reports.
 *
 * @param reports one effect for each report, in the same order
 */
public record AppliedReports(List<Applied> reports) {

  public AppliedReports {
    reports = List.copyOf(reports);
  }

  /**
   * The effect of a report.
   *
   * @param applied whether the report changed what a client's verification depends on; false if the
   *     report is older than the last one, has no state, or concerns an unknown applicant
   * @param clients the clients that have the applicant as a subject
   */
  public record Applied(boolean applied, Set<ClientId> clients) {

    public Applied {
      clients = Set.copyOf(clients);
    }
  }

  /** The clients whose verification may have changed. */
  public Set<ClientId> clients() {
    return reports.stream()
        .filter(Applied::applied)
        .flatMap(report -> report.clients().stream())
        .collect(Collectors.toSet());
  }
}

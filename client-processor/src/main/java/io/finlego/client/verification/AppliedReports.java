package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of a batch's reports.
 *
 * @param reports one a report, in the same order
 */
public record AppliedReports(List<Applied> reports) {

  public AppliedReports {
    reports = List.copyOf(reports);
  }

  /**
   * What became of a report.
   *
   * @param applied whether it told something new of a client's verification: an older one than what
   *     was known, one of a type that says nothing of it, or one about nobody known, does not
   * @param clients whose subject the applicant is
   */
  public record Applied(boolean applied, Set<ClientId> clients) {

    public Applied {
      clients = Set.copyOf(clients);
    }
  }

  /** The clients whose verification may be another one now. */
  public Set<ClientId> clients() {
    return reports.stream()
        .filter(Applied::applied)
        .flatMap(one -> one.clients().stream())
        .collect(Collectors.toSet());
  }
}

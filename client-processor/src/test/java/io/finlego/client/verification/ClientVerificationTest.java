package io.finlego.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientVerificationTest {

  @Test
  void aClientIsApprovedWhenAllItsSubjectsAre() {
    assertThat(state(of(Reports.green("a", 1)))).isEqualTo(VerificationState.APPROVED);
    assertThat(state(of(Reports.green("a", 1)), of(Reports.green("b", 2))))
        .isEqualTo(VerificationState.APPROVED);
    assertThat(state(of(Reports.green("a", 1)), of())).isEqualTo(VerificationState.PENDING);
    assertThat(state(of(Reports.green("a", 1)), of(Reports.event("b", "applicantOnHold", 2))))
        .isEqualTo(VerificationState.PENDING);
    assertThat(ClientVerification.of(List.of(of()))).isEqualTo(ClientVerification.NOTHING_YET);
    assertThat(ClientVerification.of(List.of())).isEqualTo(ClientVerification.NOTHING_YET);
  }

  @Test
  void oneFinalRefusalRejectsTheClientForAllReasons() {
    ClientVerification verification =
        ClientVerification.of(
            List.of(
                of(Reports.green("a", 9)),
                of(Reports.rejected("b", 2, "FORGERY", "SPAM")),
                of(Reports.reviewed("c", "RED", "RETRY", 3, "FORGERY", "BAD_PROOF"))));

    assertThat(verification)
        .isEqualTo(
            new ClientVerification(
                VerificationState.REJECTED,
                "RED",
                List.of("BAD_PROOF", "FORGERY", "SPAM"),
                Reports.at(9)));
  }

  @Test
  void aRefusalThatIsNotFinalLeavesTheClientPendingWithItsReasons() {
    ClientVerification verification =
        ClientVerification.of(List.of(of(Reports.reviewed("c", "RED", "RETRY", 3, "BAD_PROOF"))));

    assertThat(verification.state()).isEqualTo(VerificationState.PENDING);
    assertThat(verification.reviewAnswer()).isEqualTo("RED");
    assertThat(verification.rejectLabels()).containsExactly("BAD_PROOF");
  }

  @Test
  void theNewestFindingOnOnePersonCountsUnlessItsApplicantIsDeleted() {
    List<Finding> twice = of(Reports.rejected("a", 1), Reports.green("b", 2));
    List<Finding> deleted = of(Reports.green("a", 1), Reports.event("b", "applicantDeleted", 2));
    List<Finding> onlyDeleted = of(Reports.event("b", "applicantDeleted", 2));

    assertThat(state(twice)).isEqualTo(VerificationState.APPROVED);
    assertThat(state(deleted)).isEqualTo(VerificationState.APPROVED);
    assertThat(state(onlyDeleted)).isEqualTo(VerificationState.PENDING);
  }

  private static List<Finding> of(VerificationReport... reports) {
    return Stream.of(reports)
        .map(report -> Finding.of(report, VerificationPolicy.ALL_FINDINGS))
        .toList();
  }

  @SafeVarargs
  private static VerificationState state(List<Finding>... subjects) {
    return ClientVerification.of(List.of(subjects)).state();
  }
}

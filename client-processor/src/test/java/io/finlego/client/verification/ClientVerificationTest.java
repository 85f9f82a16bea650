package io.finlego.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void theReasonsOfAllPersonsTogetherFitIntoAnEvent() {
    List<List<Findings>> findings =
        IntStream.range(0, 11)
            .mapToObj(
                person ->
                    of(
                        Reports.rejected(
                            "applicant " + person,
                            person,
                            IntStream.range(0, 100)
                                .mapToObj(label -> "label " + (1_000 + 100 * person + label))
                                .toArray(String[]::new))))
            .toList();

    assertThat(ClientVerification.of(findings).rejectLabels())
        .hasSize(1_000)
        .isSorted()
        .startsWith("label 1000")
        .endsWith("label 1999");
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
    List<Findings> twice = of(Reports.rejected("a", 1), Reports.green("b", 2));
    List<Findings> deleted = of(Reports.green("a", 1), Reports.event("b", "applicantDeleted", 2));
    List<Findings> onlyDeleted = of(Reports.event("b", "applicantDeleted", 2));

    assertThat(state(twice)).isEqualTo(VerificationState.APPROVED);
    assertThat(state(deleted)).isEqualTo(VerificationState.APPROVED);
    assertThat(state(onlyDeleted)).isEqualTo(VerificationState.PENDING);
  }

  /** None of these events says that the provider thinks better of the person. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "applicantCreated",
        "applicantPending",
        "applicantAwaitingService",
        "applicantAwaitingUser",
        "applicantOnHold",
        "applicantDeleted"
      })
  void aRejectionStandsWhateverBecomesOfApplicants(String event) {
    VerificationReport rejection = Reports.rejected("a", 1);

    assertThat(state(of(rejection, Reports.event("a", event, 2))))
        .isEqualTo(VerificationState.REJECTED);
    assertThat(state(of(rejection, Reports.event("b", event, 2))))
        .isEqualTo(VerificationState.REJECTED);
    assertThat(state(of(rejection, Reports.reviewed("b", "RED", "RETRY", 2))))
        .isEqualTo(VerificationState.REJECTED);
    assertThat(state(of(rejection, Reports.event("b", "applicantReset", 2))))
        .isEqualTo(VerificationState.REJECTED);
  }

  @Test
  void aRejectionEndsByALaterDecision() {
    VerificationReport rejection = Reports.rejected("a", 1);

    assertThat(state(of(rejection, Reports.event("a", "applicantReset", 2))))
        .isEqualTo(VerificationState.PENDING);
    assertThat(state(of(rejection, Reports.reviewed("a", "RED", "RETRY", 2))))
        .isEqualTo(VerificationState.PENDING);
    assertThat(state(of(rejection, Reports.green("a", 2)))).isEqualTo(VerificationState.APPROVED);
    assertThat(
            state(of(rejection, Reports.green("b", 2), Reports.event("b", "applicantPending", 3))))
        .isEqualTo(VerificationState.PENDING);
  }

  /** The findings on one person: those on each of the reported applicants. */
  private static List<Findings> of(VerificationReport... reports) {
    Map<ApplicantId, Applicant> applicants = new LinkedHashMap<>();
    for (VerificationReport report : reports) {
      applicants.merge(
          report.applicant(),
          Applicant.of(report, VerificationPolicy.ALL_FINDINGS),
          (applicant, _) -> applicant.after(report, VerificationPolicy.ALL_FINDINGS));
    }
    return applicants.values().stream()
        .map(applicant -> applicant.findings(SubjectKind.CLIENT))
        .toList();
  }

  @SafeVarargs
  private static VerificationState state(List<Findings>... subjects) {
    return ClientVerification.of(List.of(subjects)).state();
  }
}

package io.finlego.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicantTest {

  private static final List<String> TYPES =
      List.of(
          "applicantCreated",
          "applicantPending",
          "applicantReviewed",
          "applicantOnHold",
          "applicantReset",
          "applicantDeleted",
          "applicantActionReviewed",
          "applicantTagsChanged");

  @ParameterizedTest
  @CsvSource({
    "applicantCreated,,,INIT",
    "applicantReset,,,INIT",
    "applicantPending,,,PENDING",
    "applicantAwaitingService,,,PENDING",
    "applicantAwaitingUser,,,PENDING",
    "applicantOnHold,,,ON_HOLD",
    "applicantReviewed,GREEN,,APPROVED",
    "applicantReviewed,RED,FINAL,REJECTED",
    "applicantReviewed,RED,RETRY,RESUBMISSION",
    "applicantReviewed,RED,,RESUBMISSION",
    "applicantReviewed,YELLOW,,PENDING",
    "applicantReviewed,,,PENDING",
    "applicantDeleted,,,DELETED"
  })
  void anEventSaysWhereTheApplicantStands(
      String type, String answer, String rejectType, ApplicantState state) {
    VerificationReport report =
        new VerificationReport(
            new ApplicantId("a"),
            null,
            type,
            answer,
            rejectType,
            List.of(),
            Reports.MORNING,
            null,
            false);

    assertThat(finding(Applicant.of(report, VerificationPolicy.ALL_FINDINGS)).state())
        .isEqualTo(state);
  }

  @Test
  void anEventOfAnotherKindIsStoredAndLeavesTheState() {
    Applicant approved = Applicant.of(Reports.green("a", 1), VerificationPolicy.ALL_FINDINGS);

    Applicant after =
        approved.after(
            Reports.event("a", "applicantActionReviewed", 2), VerificationPolicy.ALL_FINDINGS);

    assertThat(after.findings()).isEqualTo(approved.findings());
    assertThat(after.newestEvent().eventType()).isEqualTo("applicantActionReviewed");
  }

  @Test
  void anOlderEventChangesNothing() {
    Applicant rejected =
        Applicant.of(Reports.rejected("a", 10, "FORGERY"), VerificationPolicy.ALL_FINDINGS);

    assertThat(rejected.after(Reports.green("a", 9), VerificationPolicy.ALL_FINDINGS))
        .isEqualTo(rejected);
    assertThat(
            finding(rejected.after(Reports.green("a", 11), VerificationPolicy.ALL_FINDINGS))
                .state())
        .isEqualTo(ApplicantState.APPROVED);
  }

  @Test
  void aNewerEventWithoutAStateDoesNotHideAnOlderOneWithAState() {
    Applicant tagged =
        Applicant.of(
            Reports.event("a", "applicantTagsChanged", 5), VerificationPolicy.ALL_FINDINGS);

    Applicant reviewed = tagged.after(Reports.green("a", 4), VerificationPolicy.ALL_FINDINGS);

    assertThat(tagged.findings()).isEmpty();
    assertThat(finding(reviewed).state()).isEqualTo(ApplicantState.APPROVED);
    assertThat(reviewed.newestEvent()).isEqualTo(tagged.newestEvent());
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheOrderAndHoweverOftenEventsComeToTheSame(int seed) {
    Random random = new Random(seed);
    List<VerificationReport> events =
        IntStream.range(0, 1 + random.nextInt(8)).mapToObj(i -> randomReport(random)).toList();

    Applicant inOrder = applied(events);
    List<VerificationReport> shuffled = new ArrayList<>(events);
    IntStream.range(0, random.nextInt(4))
        .forEach(i -> shuffled.add(events.get(random.nextInt(events.size()))));
    Collections.shuffle(shuffled, random);

    assertThat(applied(shuffled)).as("seed %d", seed).isEqualTo(inOrder);
  }

  /** Few seconds, so that many events share one. */
  private static VerificationReport randomReport(Random random) {
    String answer = List.of("GREEN", "RED", "YELLOW").get(random.nextInt(3));
    String rejectType = random.nextBoolean() ? "FINAL" : "RETRY";
    VerificationReport report =
        new VerificationReport(
            new ApplicantId("a"),
            null,
            TYPES.get(random.nextInt(TYPES.size())),
            answer,
            rejectType,
            random.nextBoolean() ? List.of("FORGERY") : List.of(),
            Reports.at(random.nextInt(5)),
            null,
            false);
    return random.nextInt(3) == 0
        ? report
        : Reports.named(report, random.nextBoolean() ? "one" : "two");
  }

  private static Finding finding(Applicant applicant) {
    return applicant.findings(SubjectKind.CLIENT).newestFinding();
  }

  private static Applicant applied(List<VerificationReport> events) {
    Applicant applicant = Applicant.of(events.getFirst(), VerificationPolicy.ALL_FINDINGS);
    for (VerificationReport event : events.subList(1, events.size())) {
      applicant = applicant.after(event, VerificationPolicy.ALL_FINDINGS);
    }
    return applicant;
  }
}

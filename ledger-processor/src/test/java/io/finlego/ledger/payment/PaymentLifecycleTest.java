package io.finlego.ledger.payment;

import static io.finlego.ledger.payment.Scene.draft;
import static io.finlego.ledger.payment.Scene.line;
import static io.finlego.ledger.payment.Scene.make;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.Movement;
import io.finlego.ledger.account.MovementKind;
import io.finlego.ledger.payment.PaymentCommand.CancelPayment;
import io.finlego.ledger.payment.PaymentCommand.DraftPayment;
import io.finlego.ledger.payment.PaymentCommand.ExpirePayment;
import io.finlego.ledger.payment.PaymentCommand.PendPayment;
import io.finlego.ledger.payment.PaymentCommand.PostPayment;
import io.finlego.ledger.transaction.LineDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentLifecycleTest {

  private static final PaymentId UNKNOWN = new PaymentId(new UUID(9, 9));

  private final Scene scene = new Scene();
  private final Account alice = scene.account(AccountType.CLIENT, 1_000);
  private final Account bob = scene.account(AccountType.CLIENT, 0);
  private final Account settlement = scene.account(AccountType.SETTLEMENT, 1_000);

  @Test
  void aDraftMovesNoMoney() {
    PaymentChange drafted = scene.done(draft(line(alice, bob, 5_000)));

    assertThat(drafted.payment().status()).isEqualTo(PaymentStatus.DRAFT);
    assertThat(drafted.movements()).isEmpty();
  }

  @Test
  void aRefusedDraftNamesTheLineAtFault() {
    AccountId unknown = new AccountId(new UUID(9, 9));

    assertThat(
            scene.fields(
                draft(line(alice, bob, 1), line(bob, alice, 1), line(unknown, alice.id(), 1))))
        .containsExactly("transactions[2].debitAccountId");
  }

  @Test
  void aDraftThatHasAlreadyExpiredIsRefused() {
    PaymentDetails past = new PaymentDetails(null, null, null, Scene.START, null);

    assertThat(scene.codes(new DraftPayment(List.of(line(alice, bob, 1)), past)))
        .containsExactly(LedgerRejectionCode.PAYMENT_EXPIRED);
  }

  @Test
  void aDraftHasAtMostOneHundredLines() {
    assertThat(catchThrowable(() -> draft(lines(101))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(scene.done(draft(lines(100))).payment().lines()).hasSize(100);
  }

  @Test
  void pendingHoldsTheDebitedFunds() {
    scene.pended(line(alice, bob, 400));

    assertThat(scene.now(alice).held().minorUnits()).isEqualTo(400);
    assertThat(scene.now(alice).balance().minorUnits()).isEqualTo(1_000);
    assertThat(scene.now(bob).balance().minorUnits()).isZero();
  }

  @Test
  void pendingHoldsNothingOnAnAccountThatMayBeOverdrawn() {
    PaymentChange pended = scene.done(new PendPayment(scene.drafted(line(settlement, bob, 5_000))));

    assertThat(pended.movements()).isEmpty();
    assertThat(scene.now(settlement).held().minorUnits()).isZero();
  }

  @Test
  void pendingReportsTheMoneyThatLeavesTheInstitution() {
    PaymentChange pended = scene.done(new PendPayment(scene.drafted(line(alice, settlement, 400))));

    assertThat(only(pended).inTransitChange().minorUnits()).isEqualTo(400);
  }

  @Test
  void pendingChecksEachLineAgainstTheFundsThatEarlierLinesLeft() {
    PaymentId payment = scene.drafted(line(alice, bob, 600), line(alice, bob, 401));

    assertThat(scene.codes(new PendPayment(payment)))
        .containsExactly(LedgerRejectionCode.INSUFFICIENT_FUNDS);
    assertThat(scene.fields(new PendPayment(payment))).containsExactly("transactions[1].amount");
    assertThat(scene.now(alice).held().minorUnits()).isZero();
  }

  @Test
  void pendingDoesNotCountCreditsOfTheSamePayment() {
    PaymentId payment = scene.drafted(line(alice, bob, 500), line(bob, alice, 500));

    assertThat(scene.codes(new PendPayment(payment)))
        .containsExactly(LedgerRejectionCode.INSUFFICIENT_FUNDS);
  }

  @Test
  void onlyDraftsBecomePending() {
    PaymentId payment = scene.pended(line(alice, bob, 1));

    assertThat(scene.codes(new PendPayment(payment)))
        .containsExactly(LedgerRejectionCode.PAYMENT_NOT_DRAFT);
    assertThat(scene.codes(new PendPayment(UNKNOWN)))
        .containsExactly(LedgerRejectionCode.PAYMENT_NOT_FOUND);
  }

  @Test
  void pendingHoldsNothingOnABlockedAccount() {
    PaymentId payment = scene.drafted(line(alice, bob, 1));
    scene.put(with(scene.now(alice), AccountStatus.BLOCKED));

    assertThat(scene.codes(new PendPayment(payment)))
        .containsExactly(LedgerRejectionCode.ACCOUNT_BLOCKED);
  }

  @Test
  void theSumOfTheHoldsStaysInRange() {
    Account rich =
        scene.account(
            AccountType.CLIENT,
            AccountStatus.ACTIVE,
            "EUR",
            Money.MAX_MINOR_UNITS,
            Money.MAX_MINOR_UNITS);
    scene.pended(line(rich, bob, Money.MAX_MINOR_UNITS));

    assertThat(scene.codes(new PendPayment(scene.drafted(line(rich, bob, 1)))))
        .containsExactly(LedgerRejectionCode.BALANCE_OVERFLOW);
  }

  @Test
  void postingUsesTheHoldAndCreditsTheOtherSide() {
    PaymentId payment = scene.pended(line(alice, bob, 400));

    PaymentChange.Posted posted = scene.posted(new PostPayment(payment, null));

    assertThat(scene.now(alice).balance().minorUnits()).isEqualTo(600);
    assertThat(scene.now(alice).held().minorUnits()).isZero();
    assertThat(scene.now(bob).balance().minorUnits()).isEqualTo(400);
    assertThat(posted.movements()).extracting(Movement::kind).containsOnly(MovementKind.ENTRY);
  }

  @Test
  void postingKeepsTheIdOfTheLine() {
    PaymentId payment = scene.pended(line(alice, bob, 400));

    PaymentChange.Posted posted = scene.posted(new PostPayment(payment, null));

    assertThat(posted.transactions().getFirst().id())
        .isEqualTo(posted.payment().lines().getFirst().id());
  }

  @Test
  void postingAPartReleasesTheRest() {
    PaymentId payment = scene.pended(line(alice, settlement, 400));

    PaymentChange.Posted posted =
        scene.posted(new PostPayment(payment, new RequestedAmount.Decimal("1.50")));

    assertThat(scene.now(alice).balance().minorUnits()).isEqualTo(850);
    assertThat(scene.now(alice).held().minorUnits()).isZero();
    assertThat(posted.transactions().getFirst().amount().minorUnits()).isEqualTo(150);
    assertThat(posted.movements().getFirst().inTransitChange().minorUnits()).isEqualTo(-400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.005", "abc", "1e400", "", "NaN", "1,00"})
  void postingAPartNeedsAnAmountOfTheCurrency(String amount) {
    PaymentId payment = scene.pended(line(alice, bob, 400));

    assertThat(scene.codes(new PostPayment(payment, new RequestedAmount.Decimal(amount))))
        .containsExactly(CommonRejectionCode.INVALID_AMOUNT);
    assertThat(scene.fields(new PostPayment(payment, new RequestedAmount.Decimal(amount))))
        .containsExactly("amount");
  }

  @Test
  void postingMoreThanIsPendingIsRefused() {
    PaymentId payment = scene.pended(line(alice, bob, 400));

    assertThat(scene.codes(new PostPayment(payment, new RequestedAmount.Decimal("4.01"))))
        .containsExactly(LedgerRejectionCode.AMOUNT_EXCEEDS_HOLD);
    scene.done(new PostPayment(payment, new RequestedAmount.Decimal("4.00")));
  }

  @Test
  void onlyPaymentsOfOneTransactionArePostedInPart() {
    PaymentId payment = scene.pended(line(alice, bob, 100), line(alice, settlement, 100));

    assertThat(scene.codes(new PostPayment(payment, new RequestedAmount.Decimal("1"))))
        .containsExactly(LedgerRejectionCode.PARTIAL_POST_NOT_POSSIBLE);
  }

  @Test
  void onlyPendingPaymentsArePosted() {
    PaymentId draft = scene.drafted(line(alice, bob, 1));
    PaymentId posted = scene.posted(make(line(alice, bob, 1))).payment().id();
    PaymentId cancelled = scene.pended(line(alice, bob, 1));
    scene.done(new CancelPayment(cancelled, null));

    assertThat(scene.codes(new PostPayment(draft, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_NOT_PENDING);
    assertThat(scene.codes(new PostPayment(posted, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_ALREADY_POSTED);
    assertThat(scene.codes(new PostPayment(cancelled, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED);
    assertThat(scene.codes(new PostPayment(UNKNOWN, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_NOT_FOUND);
  }

  @Test
  void postingIsAllOrNothing() {
    Account full = scene.account(AccountType.CLIENT, Money.MAX_MINOR_UNITS);
    PaymentId payment = scene.pended(line(alice, bob, 100), line(alice, full, 100));

    assertThat(scene.codes(new PostPayment(payment, null)))
        .containsExactly(LedgerRejectionCode.BALANCE_OVERFLOW);
    assertThat(scene.fields(new PostPayment(payment, null)))
        .containsExactly("transactions[1].amount");
    assertThat(scene.now(bob).balance().minorUnits()).isZero();
    assertThat(scene.now(alice).held().minorUnits()).isEqualTo(200);
  }

  @Test
  void postingIsRefusedWhenTheAccountWasBlockedMeanwhile() {
    PaymentId payment = scene.pended(line(alice, bob, 1));
    scene.put(with(scene.now(alice), AccountStatus.BLOCKED));

    assertThat(scene.codes(new PostPayment(payment, null)))
        .containsExactly(LedgerRejectionCode.ACCOUNT_BLOCKED);
  }

  @Test
  void theLinesOfOnePaymentShareOneInstantAndOneDay() {
    scene.at(Instant.parse("2025-03-01T23:59:59.999996Z"));
    PaymentId payment = scene.pended(line(alice, bob, 1), line(alice, bob, 1), line(alice, bob, 1));

    PaymentChange.Posted posted = scene.posted(new PostPayment(payment, null));

    assertThat(posted.transactions())
        .extracting(transaction -> transaction.bookingDate())
        .hasSize(3)
        .containsOnly(LocalDate.ofInstant(posted.changedAt(), ZoneOffset.UTC));
    assertThat(posted.transactions())
        .extracting(transaction -> transaction.postedAt())
        .containsOnly(posted.changedAt());
    assertThat(posted.entries())
        .extracting(entry -> entry.postedAt())
        .containsOnly(posted.changedAt());
    assertThat(posted.payment().postedAt()).isEqualTo(posted.changedAt());
  }

  @Test
  void cancellingReleasesTheHold() {
    PaymentId payment = scene.pended(line(alice, settlement, 400));

    PaymentChange cancelled = scene.done(new CancelPayment(payment, "wrong"));

    assertThat(scene.now(alice).held().minorUnits()).isZero();
    assertThat(only(cancelled).kind()).isEqualTo(MovementKind.RELEASED);
    assertThat(only(cancelled).inTransitChange().minorUnits()).isEqualTo(-400);
    assertThat(cancelled.payment().cancelReason()).isEqualTo("wrong");
  }

  @Test
  void cancellingADraftMovesNoMoney() {
    assertThat(scene.done(new CancelPayment(scene.drafted(line(alice, bob, 1)), null)).movements())
        .isEmpty();
  }

  @Test
  void cancellingAPostedOrCancelledPaymentIsRefused() {
    PaymentId posted = scene.posted(make(line(alice, bob, 1))).payment().id();
    PaymentId cancelled = scene.drafted(line(alice, bob, 1));
    scene.done(new CancelPayment(cancelled, null));

    assertThat(scene.codes(new CancelPayment(posted, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_ALREADY_POSTED);
    assertThat(scene.codes(new CancelPayment(cancelled, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED);
    assertThat(scene.codes(new CancelPayment(UNKNOWN, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_NOT_FOUND);
  }

  @Test
  void anExpiredPaymentIsNeitherPendedNorPostedNorCancelled() {
    Instant expiresAt = Scene.START.plusSeconds(10);
    PaymentDetails details = new PaymentDetails(null, null, null, expiresAt, null);
    PaymentId draft =
        scene.done(new DraftPayment(List.of(line(alice, bob, 1)), details)).payment().id();
    PaymentId pending =
        scene.done(new DraftPayment(List.of(line(alice, bob, 1)), details)).payment().id();
    scene.done(new PendPayment(pending));
    scene.at(expiresAt);

    assertThat(scene.codes(new PendPayment(draft)))
        .containsExactly(LedgerRejectionCode.PAYMENT_EXPIRED);
    assertThat(scene.codes(new PostPayment(pending, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_EXPIRED);
    assertThat(scene.codes(new CancelPayment(draft, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_EXPIRED);
    assertThat(scene.codes(new CancelPayment(pending, "x")))
        .containsExactly(LedgerRejectionCode.PAYMENT_EXPIRED);
  }

  @Test
  void anExpiredPaymentIsRefusedAlikeBeforeAndAfterTheTimerCancelsIt() {
    Instant expiresAt = Scene.START.plusSeconds(10);
    PaymentId draft = expiring(expiresAt);
    PaymentId pending = expiring(expiresAt);
    scene.done(new PendPayment(pending));
    scene.at(expiresAt);
    List<PaymentCommand> commands =
        List.of(
            new PendPayment(draft),
            new PostPayment(draft, null),
            new CancelPayment(draft, "x"),
            new PendPayment(pending),
            new PostPayment(pending, null),
            new CancelPayment(pending, null));

    for (PaymentCommand command : commands) {
      assertThat(scene.codes(command)).containsExactly(LedgerRejectionCode.PAYMENT_EXPIRED);
    }
    scene.done(new ExpirePayment(draft));
    scene.done(new ExpirePayment(pending));

    for (PaymentCommand command : commands) {
      assertThat(scene.codes(command)).containsExactly(LedgerRejectionCode.PAYMENT_EXPIRED);
    }
  }

  @Test
  void aPaymentCancelledInTimeIsCancelledAndNotExpiredAfterItsEnd() {
    PaymentId payment = expiring(Scene.START.plusSeconds(10));
    scene.done(new CancelPayment(payment, "not wanted"));
    scene.at(Scene.START.plusSeconds(20));

    assertThat(scene.codes(new PostPayment(payment, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED);
  }

  @Test
  void aPaymentCancelledBeforeItsEndIsNotExpiredWhateverReasonTheCallerGives() {
    PaymentId payment = expiring(Scene.START.plusSeconds(10));
    scene.done(new CancelPayment(payment, "expired"));

    for (PaymentCommand command :
        List.of(new PostPayment(payment, null), new CancelPayment(payment, null))) {
      assertThat(scene.codes(command))
          .containsExactly(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED);
    }
    assertThat(scene.codes(new PendPayment(payment)))
        .containsExactly(LedgerRejectionCode.PAYMENT_NOT_DRAFT);
  }

  @Test
  void aPaymentWithoutAnEndIsNotExpiredWhateverReasonACallerGives() {
    PaymentId payment = scene.drafted(line(alice, bob, 1));
    scene.done(new CancelPayment(payment, "expired"));

    assertThat(scene.codes(new PostPayment(payment, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_ALREADY_CANCELLED);
  }

  @Test
  void aPaymentIsExpiredEvenIfTheClockWasSetBackBeforeTheTimer() {
    Instant expiresAt = Scene.START.plusSeconds(10);
    PaymentId payment = expiring(expiresAt);

    scene.done(new ExpirePayment(payment));

    assertThat(scene.codes(new PostPayment(payment, null)))
        .containsExactly(LedgerRejectionCode.PAYMENT_EXPIRED);
  }

  private PaymentId expiring(Instant expiresAt) {
    PaymentDetails details = new PaymentDetails(null, null, null, expiresAt, null);
    return scene.done(new DraftPayment(List.of(line(alice, bob, 1)), details)).payment().id();
  }

  @Test
  void expiryReleasesTheHoldAndIsMarkedAsExpiry() {
    PaymentDetails details =
        new PaymentDetails(null, null, null, Scene.START.plusSeconds(10), null);
    PaymentId payment =
        scene.done(new DraftPayment(List.of(line(alice, bob, 7)), details)).payment().id();
    scene.done(new PendPayment(payment));
    scene.at(Scene.START.plusSeconds(20));

    PaymentChange.Cancelled expired =
        (PaymentChange.Cancelled) scene.done(new ExpirePayment(payment));

    assertThat(expired.expired()).isTrue();
    assertThat(scene.now(alice).held().minorUnits()).isZero();
  }

  @Test
  void aPaymentWithoutExpiresAtNeverExpires() {
    PaymentId payment = scene.drafted(line(alice, bob, 1));

    assertThat(scene.codes(new ExpirePayment(payment)))
        .containsExactly(LedgerRejectionCode.PAYMENT_NOT_EXPIRED);
  }

  private LineDetails[] lines(int count) {
    return Stream.generate(() -> line(alice, bob, 1)).limit(count).toArray(LineDetails[]::new);
  }

  private static Movement only(PaymentChange change) {
    assertThat(change.movements()).hasSize(1);
    return change.movements().getFirst();
  }

  private static Account with(Account account, AccountStatus status) {
    return new Account(
        account.id(),
        account.owner(),
        account.type(),
        status,
        account.balance(),
        account.held(),
        account.overdraftLimit(),
        account.restriction(),
        account.version(),
        account.revision(),
        account.lastPostedAt());
  }
}

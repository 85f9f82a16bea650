package io.finlego.ledger.payment;

import static io.finlego.ledger.payment.Scene.EUR;
import static io.finlego.ledger.payment.Scene.line;
import static io.finlego.ledger.payment.Scene.make;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.EntrySide;
import io.finlego.ledger.account.MovementKind;
import io.finlego.ledger.entry.Entry;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MakingPaymentTest {

  private static final AccountId NOBODY = new AccountId(new UUID(9, 9));

  private final Scene scene = new Scene();
  private final Account alice = scene.account(AccountType.CLIENT, 1_000);
  private final Account bob = scene.account(AccountType.CLIENT, 0);

  @Test
  void movesMoneyFromOneClientToAnother() {
    scene.done(make(line(alice, bob, 400)));

    assertThat(scene.now(alice).balance()).isEqualTo(new Money(600, EUR));
    assertThat(scene.now(bob).balance()).isEqualTo(new Money(400, EUR));
  }

  @Test
  void booksADebitAndACreditWithBalanceAndVersionAfter() {
    PaymentChange.Posted posted = scene.posted(make(line(alice, bob, 400)));

    Instant at = posted.changedAt();
    LocalDate day = LocalDate.of(2025, 3, 1);
    Money amount = new Money(400, EUR);
    assertThat(posted.entries())
        .containsExactly(
            new Entry(
                alice.id(),
                1,
                posted.transactions().getFirst().id(),
                EntrySide.DEBIT,
                amount,
                new Money(600, EUR),
                day,
                at),
            new Entry(
                bob.id(),
                1,
                posted.transactions().getFirst().id(),
                EntrySide.CREDIT,
                amount,
                amount,
                day,
                at));
  }

  @Test
  void countsTheRevisionsOfBothAccounts() {
    PaymentChange.Posted posted = scene.posted(make(line(alice, bob, 400)));

    assertThat(posted.movements())
        .extracting(movement -> movement.kind())
        .containsOnly(MovementKind.ENTRY);
    assertThat(posted.movements())
        .extracting(movement -> movement.accountAfter().revision())
        .containsExactly(2L, 2L);
  }

  @Test
  void letsAClientSpendTheLastCent() {
    scene.done(make(line(alice, bob, 1_000)));

    assertThat(scene.now(alice).balance().minorUnits()).isZero();
  }

  @Test
  void refusesOneCentMoreThanTheBalance() {
    assertThat(scene.codes(make(line(alice, bob, 1_001))))
        .containsExactly(LedgerRejectionCode.INSUFFICIENT_FUNDS);
    assertThat(scene.fields(make(line(alice, bob, 1_001)))).containsExactly("transaction.amount");
  }

  @Test
  void spendsTheOverdraftLimitAndNotOneCentMore() {
    Account carol = scene.account(AccountType.CLIENT, AccountStatus.ACTIVE, "EUR", 100, 50);
    scene.done(make(line(carol, bob, 150)));

    assertThat(scene.now(carol).balance().minorUnits()).isEqualTo(-50);
    assertThat(scene.codes(make(line(carol, bob, 1))))
        .containsExactly(LedgerRejectionCode.INSUFFICIENT_FUNDS);
  }

  @Test
  void doesNotSpendHeldMoney() {
    scene.pended(line(alice, bob, 700));

    assertThat(scene.codes(make(line(alice, bob, 301))))
        .containsExactly(LedgerRejectionCode.INSUFFICIENT_FUNDS);
    scene.done(make(line(alice, bob, 300)));
  }

  @Test
  void countsAnOverdraftLimitAtTheEndOfTheRange() {
    Account rich =
        scene.account(
            AccountType.CLIENT,
            AccountStatus.ACTIVE,
            "EUR",
            Money.MAX_MINOR_UNITS,
            Money.MAX_MINOR_UNITS);

    scene.done(make(line(rich, bob, Money.MAX_MINOR_UNITS)));

    assertThat(scene.now(rich).balance().minorUnits()).isZero();
    assertThat(scene.now(bob).balance().minorUnits()).isEqualTo(Money.MAX_MINOR_UNITS);
  }

  @Test
  void aDebitRaisesAnAssetAccount() {
    Account settlement = scene.account(AccountType.SETTLEMENT, 0);

    scene.done(make(line(settlement, bob, 500)));

    assertThat(scene.now(settlement).balance().minorUnits()).isEqualTo(500);
    assertThat(scene.now(bob).balance().minorUnits()).isEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource(
      value = AccountType.class,
      names = {"FEES", "FX_POSITION", "TREASURY"})
  void overdrawsTheInstitutionsOwnAccounts(AccountType type) {
    Account ownAccount = scene.account(type, 0);

    scene.done(make(line(ownAccount, bob, 500)));

    assertThat(scene.now(ownAccount).balance().minorUnits()).isEqualTo(-500);
  }

  @Test
  void aCreditMayTakeAnAssetAccountBelowZero() {
    Account settlement = scene.account(AccountType.SETTLEMENT, 0);

    scene.done(make(line(alice, settlement, 500)));

    assertThat(scene.now(settlement).balance().minorUnits()).isEqualTo(-500);
  }

  @Test
  void doesNotOverdrawASuspenseAccount() {
    Account suspense = scene.account(AccountType.SUSPENSE, 10);

    assertThat(scene.codes(make(line(suspense, bob, 11))))
        .containsExactly(LedgerRejectionCode.INSUFFICIENT_FUNDS);
  }

  @Test
  void refusesACreditBeyondTheRange() {
    Account full = scene.account(AccountType.CLIENT, Money.MAX_MINOR_UNITS);

    assertThat(scene.codes(make(line(alice, full, 1))))
        .containsExactly(LedgerRejectionCode.BALANCE_OVERFLOW);
  }

  @Test
  void refusesADebitBeyondTheRangeOnEitherSide() {
    Account highAsset = scene.account(AccountType.SETTLEMENT, Money.MAX_MINOR_UNITS);
    Account lowFees = scene.account(AccountType.FEES, -Money.MAX_MINOR_UNITS);

    assertThat(scene.codes(make(line(highAsset, bob, 1))))
        .containsExactly(LedgerRejectionCode.BALANCE_OVERFLOW);
    assertThat(scene.codes(make(line(lowFees, bob, 1))))
        .containsExactly(LedgerRejectionCode.BALANCE_OVERFLOW);
  }

  @Test
  void namesEachAccountThatDoesNotExist() {
    assertThat(scene.codes(make(line(NOBODY, new AccountId(new UUID(9, 8)), 1))))
        .containsExactly(
            LedgerRejectionCode.ACCOUNT_NOT_FOUND, LedgerRejectionCode.ACCOUNT_NOT_FOUND);
    assertThat(scene.fields(make(line(alice.id(), NOBODY, 1))))
        .containsExactly("transaction.creditAccountId");
    assertThat(scene.fields(make(line(NOBODY, bob.id(), 1))))
        .containsExactly("transaction.debitAccountId");
  }

  @Test
  void refusesADebitAndACreditOfOneAccount() {
    assertThat(scene.codes(make(line(alice, alice, 1))))
        .containsExactly(LedgerRejectionCode.SAME_ACCOUNT);
  }

  @Test
  void refusesAnotherCurrencyOnEitherSide() {
    Account dollars = scene.account(AccountType.CLIENT, AccountStatus.ACTIVE, "USD", 1_000, 0);

    assertThat(scene.codes(make(line(dollars, bob, 1))))
        .containsExactly(LedgerRejectionCode.CURRENCY_MISMATCH);
    assertThat(scene.fields(make(line(dollars, bob, 1))))
        .containsExactly("transaction.debitAccountId");
    assertThat(scene.fields(make(line(alice, dollars, 1))))
        .containsExactly("transaction.creditAccountId");
  }

  @Test
  void aBlockedAccountTakesCreditsButNoDebits() {
    Account blocked = scene.account(AccountType.CLIENT, AccountStatus.BLOCKED, "EUR", 100, 0);

    assertThat(scene.codes(make(line(blocked, bob, 1))))
        .containsExactly(LedgerRejectionCode.ACCOUNT_BLOCKED);
    scene.done(make(line(alice, blocked, 1)));
    assertThat(scene.now(blocked).balance().minorUnits()).isEqualTo(101);
  }

  @Test
  void movesNothingIntoOrOutOfAClosedAccount() {
    Account closed = scene.account(AccountType.CLIENT, AccountStatus.CLOSED, "EUR", 0, 0);

    assertThat(scene.codes(make(line(closed, bob, 1))))
        .containsExactly(LedgerRejectionCode.ACCOUNT_CLOSED);
    assertThat(scene.codes(make(line(alice, closed, 1))))
        .containsExactly(LedgerRejectionCode.ACCOUNT_CLOSED);
  }

  @Test
  void refusesAnExternalIdThatAnotherPaymentHas() {
    PaymentDetails details = new PaymentDetails("order-1", null, null, null, null);
    scene.done(new MakePayment(line(alice, bob, 1), details));

    assertThat(scene.codes(new MakePayment(line(alice, bob, 2), details)))
        .containsExactly(CommonRejectionCode.DUPLICATE_EXTERNAL_ID);
    assertThat(scene.fields(new MakePayment(line(alice, bob, 2), details)))
        .containsExactly("externalId");
  }

  @Test
  void postsLaterThanTheNewestEntryEvenIfTheClockWasSetBack() {
    Instant before = scene.posted(make(line(alice, bob, 1))).changedAt();
    scene.at(before.minusSeconds(60));

    Instant after = scene.posted(make(line(bob, alice, 1))).changedAt();

    assertThat(after).isEqualTo(before.plusNanos(1_000));
  }
}

package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.payment.PaymentCommand.DraftPayment;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import io.finlego.ledger.payment.PaymentDetails;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.reply.PaymentPreview;
import io.finlego.schemas.reply.PaymentSnapshots;
import io.finlego.schemas.reply.Problem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Payments made together, dry runs and value dates, on a real Postgres. */
class PaymentExtrasTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_payment_extras");

  private final AccountId settlement = open(AccountType.SETTLEMENT);
  private final AccountId alice = open(AccountType.CLIENT);
  private final AccountId bob = open(AccountType.CLIENT);

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @Test
  void paymentsMadeTogetherSeeEachOther() {
    Outcome outcome =
        apply(together(make(settlement, alice, 100, null), make(alice, bob, 100, null)));

    assertThat(((PaymentSnapshots) Commands.result(outcome)).getPayments()).hasSize(2);
    assertThat(outcome.events()).hasSize(2);
    assertThat(balances()).containsExactly(100L, 0L, 100L);
    Invariants.hold(LEDGER.sql());
  }

  @Test
  void oneRefusedPaymentUndoesAllThatAreMadeTogether() {
    Outcome outcome =
        apply(
            together(
                make(settlement, alice, 100, "a" + alice.value()), make(alice, bob, 101, null)));

    Problem problem = Commands.rejected(outcome).getProblems().getFirst();
    assertThat(problem.getCode()).isEqualTo("insufficientFunds");
    assertThat(problem.getField()).isEqualTo("payments[1].transaction.amount");
    assertThat(outcome.events()).isEmpty();
    assertThat(balances()).containsExactly(0L, 0L, 0L);
    assertThat(apply(Commands.make(settlement, alice, 1, "a" + alice.value())).code())
        .as("the external id of the undone payment is free")
        .isEqualTo("ok");
  }

  @Test
  void paymentsWithOneExternalIdAreNotMadeTogether() {
    String externalId = "twice-" + alice.value();
    assertThat(
            apply(
                    together(
                        make(settlement, alice, 1, externalId),
                        make(settlement, alice, 2, externalId)))
                .code())
        .isEqualTo("duplicateExternalId");
  }

  @Test
  void aThousandPaymentsAreMadeTogether() {
    MakePayment[] thousand =
        IntStream.range(0, 1000)
            .mapToObj(_ -> make(settlement, alice, 1, null))
            .toArray(MakePayment[]::new);

    assertThat(apply(together(thousand)).code()).isEqualTo("ok");

    assertThat(balances()).containsExactly(1000L, 1000L, 0L);
    Invariants.hold(LEDGER.sql());
  }

  @Test
  void aDryRunReturnsTheMovementsAndChangesNothing() {
    Outcome outcome =
        apply(
            new LedgerRequest.OfPayment(Commands.CALLER, make(settlement, alice, 40, null), true));

    PaymentPreview preview = (PaymentPreview) Commands.result(outcome);
    assertThat(preview.getPayment().getStatus()).hasToString("posted");
    assertThat(preview.getMovements())
        .extracting(AccountMovement::getBalanceAfter)
        .containsExactly(40L, 40L);
    assertThat(outcome.events()).isEmpty();
    assertThat(balances()).containsExactly(0L, 0L, 0L);
    assertThat(
            LEDGER
                .sql()
                .sql("select count(*) from payment where id = ?")
                .param(preview.getPayment().getId())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aDryRunIsRefusedForTheReasonsOfARealRun() {
    Outcome outcome =
        apply(new LedgerRequest.OfPayment(Commands.CALLER, make(alice, bob, 1, null), true));

    assertThat(outcome.code()).isEqualTo("insufficientFunds");
  }

  @Test
  void aPaymentIsDatedBackWithinTheOpenPeriod() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(dated(today.minusDays(10))).isEqualTo("ok");
    assertThat(dated(today.minusDays(33))).isEqualTo("valueDateNotOpen");
    assertThat(dated(today.plusDays(2))).isEqualTo("valueDateNotOpen");

    assertThat(
            LEDGER
                .sql()
                .sql(
                    "select booking_date - value_date from transaction where credit_account_id = ?")
                .param(alice.value())
                .query(Integer.class)
                .single())
        .isBetween(10, 11);
  }

  @Test
  void aDraftKeepsItsValueDateUntilItIsPosted() {
    LocalDate valueDate = LocalDate.now(ZoneOffset.UTC).minusDays(3);
    PaymentDetails details = new PaymentDetails(null, null, null, null, valueDate);
    var draft = new DraftPayment(List.of(Commands.line(settlement, alice, 7)), details);
    var payment = Commands.paymentId(apply(Commands.of(draft)));
    apply(Commands.pend(payment));

    Outcome posted = apply(Commands.post(payment));

    assertThat(Commands.payment(posted).getTransactions().getFirst().getValueDate())
        .isEqualTo(valueDate);
    assertThat(Commands.payment(posted).getTransactions().getFirst().getBookingDate())
        .isAfter(valueDate);
  }

  private String dated(LocalDate valueDate) {
    PaymentDetails details = new PaymentDetails(null, null, null, null, valueDate);
    return apply(Commands.of(new MakePayment(Commands.line(settlement, alice, 1), details))).code();
  }

  private List<Long> balances() {
    return List.of(LEDGER.balance(settlement), LEDGER.balance(alice), LEDGER.balance(bob));
  }

  private static LedgerRequest together(MakePayment... payments) {
    return new LedgerRequest.OfPayments(Commands.CALLER, List.of(payments));
  }

  private static MakePayment make(
      AccountId debit, AccountId credit, long cents, @Nullable String externalId) {
    return new MakePayment(
        Commands.line(debit, credit, cents),
        new PaymentDetails(externalId, null, null, null, null));
  }

  private static AccountId open(AccountType type) {
    return Commands.accountId(apply(Commands.open(type, "EUR", 0)));
  }

  private static Outcome apply(LedgerRequest request) {
    return LEDGER.apply(Commands.batch(request)).getFirst();
  }
}

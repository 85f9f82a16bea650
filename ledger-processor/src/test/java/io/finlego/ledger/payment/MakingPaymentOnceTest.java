package io.finlego.ledger.payment;

import static io.finlego.ledger.payment.Scene.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.payment.PaymentCommand.DraftPayment;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import io.finlego.ledger.payment.PaymentCommand.MakePaymentOnce;
import io.finlego.ledger.transaction.LineDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MakingPaymentOnceTest {

  private static final PaymentDetails TERMS =
      new PaymentDetails("salary-1", "Salary", "{\"a\":1}", null, null);

  private final Scene scene = new Scene();
  private final Account alice = scene.account(AccountType.CLIENT, 1_000);
  private final Account bob = scene.account(AccountType.CLIENT, 0);
  private final Account carol = scene.account(AccountType.CLIENT, 0);

  @Test
  void theSamePaymentAgainIsAnsweredWithTheFirstAndMovesNothing() {
    PaymentChange made = scene.done(once(line(alice, bob, 400), TERMS));

    PaymentChange again = scene.done(once(line(alice, bob, 400), TERMS));

    assertThat(again).isInstanceOf(PaymentChange.Unchanged.class);
    assertThat(again.payment()).isEqualTo(made.payment());
    assertThat(again.movements()).isEmpty();
    assertThat(scene.now(alice).balance().minorUnits()).isEqualTo(600);
  }

  @Test
  void aPaymentThatWasMadeAloneIsTheSameToo() {
    PaymentChange made = scene.done(new MakePayment(line(alice, bob, 400), TERMS));

    assertThat(scene.done(once(line(alice, bob, 400), TERMS)).payment()).isEqualTo(made.payment());
  }

  @Test
  void metadataIsComparedByItsMeaning() {
    PaymentDetails terms =
        new PaymentDetails("salary-2", null, "{\"b\":1,\"a\":2.0,\"c\":null}", null, null);
    PaymentDetails written =
        new PaymentDetails("salary-2", null, "{\"a\":2.00,\"b\":1}", null, null);
    PaymentDetails others =
        new PaymentDetails("salary-2", null, "{\"a\":2.01,\"b\":1}", null, null);
    PaymentChange made = scene.done(once(line(alice, bob, 400), terms));

    assertThat(scene.done(once(line(alice, bob, 400), written)).payment())
        .isEqualTo(made.payment());
    assertThat(scene.codes(once(line(alice, bob, 400), others)))
        .containsExactly(CommonRejectionCode.DUPLICATE_EXTERNAL_ID);
  }

  static Stream<PaymentDetails> otherTerms() {
    return Stream.of(
        new PaymentDetails("salary-1", "Wages", "{\"a\":1}", null, null),
        new PaymentDetails("salary-1", "Salary", null, null, null),
        new PaymentDetails("salary-1", "Salary", "{\"a\":1}", null, LocalDate.of(2025, 3, 1)));
  }

  @ParameterizedTest
  @MethodSource("otherTerms")
  void otherTermsUnderTheExternalIdAreRefused(PaymentDetails other) {
    scene.done(once(line(alice, bob, 400), TERMS));

    assertThat(scene.codes(once(line(alice, bob, 400), other)))
        .containsExactly(CommonRejectionCode.DUPLICATE_EXTERNAL_ID);
  }

  @Test
  void anotherMovementUnderTheExternalIdIsRefused() {
    scene.done(once(line(alice, bob, 400), TERMS));

    for (LineDetails other :
        List.of(line(alice, bob, 401), line(alice, carol, 400), line(bob, alice, 400))) {
      assertThat(scene.codes(once(other, TERMS)))
          .containsExactly(CommonRejectionCode.DUPLICATE_EXTERNAL_ID);
    }
  }

  @Test
  void aRefusedPaymentDoesNotTakeItsExternalId() {
    assertThat(scene.codes(once(line(bob, alice, 10), TERMS)))
        .containsExactly(LedgerRejectionCode.INSUFFICIENT_FUNDS);

    scene.done(new MakePayment(line(alice, bob, 50), Scene.PLAIN));

    assertThat(scene.done(once(line(bob, alice, 5), TERMS)).payment().status())
        .isEqualTo(PaymentStatus.POSTED);
  }

  @Test
  void aDraftUnderTheExternalIdIsAnotherPayment() {
    scene.done(new DraftPayment(List.of(line(alice, bob, 400)), TERMS));

    assertThat(scene.codes(once(line(alice, bob, 400), TERMS)))
        .containsExactly(CommonRejectionCode.DUPLICATE_EXTERNAL_ID);
  }

  private static PaymentCommand once(LineDetails line, PaymentDetails details) {
    return new MakePaymentOnce(new MakePayment(line, details));
  }
}

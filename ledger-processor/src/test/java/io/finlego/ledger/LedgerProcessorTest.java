package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.ledger.PaymentStatus;
import io.finlego.schemas.ledger.PendPayment;
import io.finlego.schemas.ledger.TransactionType;
import io.finlego.schemas.reply.OtpSent;
import io.finlego.schemas.reply.OtpTokenSealed;
import io.finlego.schemas.reply.OtpVerified;
import io.finlego.schemas.reply.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole processor on a real Kafka and Postgres. */
class LedgerProcessorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static RunningLedger ledger;
  private static LedgerCaller caller;
  private static UUID settlement;

  @BeforeAll
  static void start() {
    ledger = RunningLedger.start("ledger_processor", "--finlego.ledger.expiry.interval=100ms");
    caller = new LedgerCaller(RunningLedger.brokers());
    settlement = open(AccountType.settlement);
  }

  @AfterAll
  static void stop() {
    Invariants.hold(ledger.sql());
    caller.close();
    ledger.close();
  }

  @Test
  void aPaymentIsAnsweredStoredAndPublished() {
    UUID alice = open(AccountType.client);
    UUID command = UUID.randomUUID();

    PaymentSnapshot payment =
        (PaymentSnapshot) caller.ask(command, settlement, make(settlement, alice, 1_234));

    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.posted);
    assertThat(balance(alice)).isEqualTo(1_234);
    LedgerEvent event = onlyEventAbout(payment.getId());
    PaymentPosted posted = (PaymentPosted) event.getPayload();
    assertThat(event.getCommandId()).isEqualTo(command);
    assertThat(posted.getPayment()).hasToString(payment.toString());
    assertThat(posted.getMovements()).hasSize(2);
    assertThat(posted.getMovements().getLast().getBalanceAfter()).isEqualTo(1_234);
  }

  @Test
  void aRepeatedCommandMovesMoneyOnce() {
    UUID alice = open(AccountType.client);
    UUID command = UUID.randomUUID();

    Object first = caller.ask(command, settlement, make(settlement, alice, 10));
    Object again = caller.ask(command, settlement, make(settlement, alice, 10));

    assertThat(again).hasToString(first.toString());
    assertThat(balance(alice)).isEqualTo(10);
  }

  @Test
  void aRefusalNamesItsReason() {
    UUID alice = open(AccountType.client);

    Rejected rejected = (Rejected) caller.ask(UUID.randomUUID(), alice, make(alice, settlement, 1));

    assertThat(rejected.getProblems())
        .extracting(problem -> problem.getCode())
        .containsExactly("insufficientFunds");
  }

  @Test
  void anExpiredPendingPaymentIsCancelledAndPublishedAsExpired() {
    UUID alice = open(AccountType.client);
    caller.ask(UUID.randomUUID(), settlement, make(settlement, alice, 50));
    DraftPayment draft =
        new DraftPayment(
            List.of(line(alice, settlement, 50)),
            null,
            null,
            null,
            Instant.now().plusSeconds(5),
            null);
    UUID payment =
        ((PaymentSnapshot) caller.ask(UUID.randomUUID(), UUID.randomUUID(), draft)).getId();
    Object pended = caller.ask(UUID.randomUUID(), payment, new PendPayment(payment));
    assertThat(pended).isInstanceOf(PaymentSnapshot.class);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(caller.eventsAbout(payment))
                    .extracting(LedgerEvent::getPayload)
                    .hasAtLeastOneElementOfType(PaymentCancelled.class));

    LedgerEvent event = caller.eventsAbout(payment).getLast();
    PaymentCancelled cancelled = (PaymentCancelled) event.getPayload();
    assertThat(cancelled.getExpired()).isTrue();
    assertThat(cancelled.getMovements())
        .extracting(movement -> movement.getHeldAfter())
        .containsExactly(0L);
    assertThat(event.getCaller().getSubject()).isEqualTo("ledger-processor");
  }

  @Test
  void neitherACodeNorItsTokenLiesInPlainInTheCommandLog() {
    OtpCaller otp = otpCaller();
    UUID sending = UUID.randomUUID();
    UUID verifying = UUID.randomUUID();

    OtpSent sent = otp.send(sending);
    String code = otp.notifications().getFirst().getCode();
    Object verified = otp.verify(verifying, sent.getOtpId(), code);

    assertThat(otp.logged(sending)).doesNotContain(code);
    assertThat(otp.masterKeyOfEvents(sending)).isEqualTo("test");
    assertThat(otp.logged(verifying)).doesNotContain(TestVault.token((OtpTokenSealed) verified));
    assertThat(otp.send(sending)).isEqualTo(sent);
    assertThat(otp.verify(verifying, sent.getOtpId(), code)).isEqualTo(verified);
    assertThat(otp.notifications()).hasSize(1);
  }

  @Test
  void theReplyOfAReleaseThatDidNotSealTokensIsGivenAgain() {
    OtpCaller otp = otpCaller();
    UUID command = UUID.randomUUID();
    UUID otpId = UUID.randomUUID();
    OtpVerified reply = new OtpVerified("a token in plain", Instant.ofEpochSecond(1));
    otp.store(command, otpId, "123456", reply);

    assertThat(otp.verify(command, otpId, "123456")).isEqualTo(reply);
  }

  @Test
  void healthAndMetricsAreServed() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(ledger.get("/actuator/health/readiness"))
                    .contains("\"UP\"")
                    .contains("\"consumers\""));
    assertThat(ledger.get("/actuator/prometheus")).contains("domain=\"ledger\"");
  }

  private static UUID open(AccountType type) {
    return caller.open(type, type == AccountType.client ? UUID.randomUUID() : null);
  }

  private static OtpCaller otpCaller() {
    UUID client = UUID.randomUUID();
    return new OtpCaller(caller, ledger.sql(), client, caller.open(AccountType.client, client));
  }

  private static MakePayment make(UUID debit, UUID credit, long cents) {
    return new MakePayment(line(debit, credit, cents), null, null, null, null);
  }

  private static PaymentLine line(UUID debit, UUID credit, long cents) {
    return new PaymentLine(debit, credit, cents, "EUR", TransactionType.transfer, null, null);
  }

  private static LedgerEvent onlyEventAbout(UUID id) {
    await().atMost(PATIENCE).until(() -> !caller.eventsAbout(id).isEmpty());
    assertThat(caller.eventsAbout(id)).hasSize(1);
    return caller.eventsAbout(id).getFirst();
  }

  private static long balance(UUID account) {
    return ledger
        .sql()
        .sql("select balance from account where id = ?")
        .param(account)
        .query(Long.class)
        .single();
  }
}

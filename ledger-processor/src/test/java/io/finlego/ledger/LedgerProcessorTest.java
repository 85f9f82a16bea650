package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.TestServers;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.OpenAccount;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.ledger.PaymentStatus;
import io.finlego.schemas.ledger.PendPayment;
import io.finlego.schemas.ledger.TransactionType;
import io.finlego.schemas.reply.Rejected;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole processor on a real Kafka and Postgres. */
class LedgerProcessorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static ConfigurableApplicationContext processor;
  private static LedgerCaller caller;
  private static UUID settlement;

  @BeforeAll
  static void start() {
    String brokers = TestServers.kafka().bootstrapServers();
    TopicProvisioning.provision(brokers, (short) 1);
    processor =
        LedgerProcessor.builder()
            .run(
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--finlego.postgres.url="
                    + TestServers.postgres().freshDatabase("ledger_processor"),
                "--finlego.ledger.expiry.interval=100ms",
                "--server.port=0");
    caller = new LedgerCaller(brokers);
    settlement = open(AccountType.settlement);
  }

  @AfterAll
  static void stop() {
    Invariants.hold(JdbcClient.create(processor.getBean(javax.sql.DataSource.class)));
    caller.close();
    processor.close();
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
  void healthAndMetricsAreServed() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get("/actuator/health/readiness")).contains("\"UP\""));
    assertThat(get("/actuator/prometheus")).contains("domain=\"ledger\"");
  }

  private static UUID open(AccountType type) {
    UUID client = type == AccountType.client ? UUID.randomUUID() : null;
    OpenAccount open = new OpenAccount(client, type, "EUR", null, 0L, null);
    return ((AccountSnapshot) caller.ask(UUID.randomUUID(), UUID.randomUUID(), open)).getId();
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
    return JdbcClient.create(processor.getBean(javax.sql.DataSource.class))
        .sql("select balance from account where id = ?")
        .param(account)
        .query(Long.class)
        .single();
  }

  private static String get(String path) {
    String port = processor.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join().body();
    }
  }
}

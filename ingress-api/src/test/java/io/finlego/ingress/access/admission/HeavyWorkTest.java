package io.finlego.ingress.access.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.RawCaller;
import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An ingress with a single permit for large bodies and answers. */
class HeavyWorkTest {

  private static final int LARGE_BODY_BYTES = 60_000;
  private static final CurrentCaller OTHER =
      new CurrentCaller(CallerKind.SYSTEM, "issuer", "other", null);

  /** More than the answers that wait in the connection's buffers. */
  private static final int ACCOUNTS = 40;

  private static IngressUnderTest ingress;
  private static ProcessorPermits permits;
  private static Api system;
  private static String page;

  private final String account = "/Accounts/" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    ingress =
        IngressUnderTest.startBesideShared(
                Map.of(
                    "finlego.ingress.admission.processors-percent", "1",
                    "finlego.ingress.admission.max-wait-ms", "200"))
            .awaitReady();
    permits = ingress.bean(ProcessorPermits.class);
    system = ingress.api().system();
    PublishedRows rows = PublishedRows.shared();
    UUID owner = rows.client();
    String metadata = "{\"a\": \"" + "x".repeat(15_900) + "\"}";
    for (int i = 0; i < ACCOUNTS; i++) {
      rows.ledger().changed(rows.account(owner, "EUR", i, 0, 0, 0), "Large", metadata, "active");
    }
    page = "/Accounts?clientId=" + owner + "&pageSize=";
  }

  @AfterAll
  static void stop() {
    ingress.close();
  }

  private static double gauge(String name) {
    return ingress
        .bean(MeterRegistry.class)
        .get("finlego.ingress.admission.processors." + name)
        .gauge()
        .value();
  }

  private static String large() {
    return "{" + " ".repeat(LARGE_BODY_BYTES - 2) + "}";
  }

  @Test
  void smallRequestsPassWhileAllPermitsAreHeld() {
    permits.take(OTHER);

    Answer largeBody = system.send("PATCH", account, large());
    Answer smallBody = system.send("PATCH", account, "{}");
    Answer smallPage = system.get(page + 1);
    permits.giveBack(OTHER);
    Answer laterBody = system.send("PATCH", account, large());

    assertThat(largeBody.status()).as("%s", largeBody).isEqualTo(429);
    assertThat(largeBody.code()).isEqualTo("tooManyRequests");
    assertThat(largeBody.header("retry-after")).isNotBlank();
    assertThat(smallBody.status()).as("%s", smallBody).isEqualTo(400);
    assertThat(smallPage.status()).as("%s", smallPage).isEqualTo(200);
    assertThat(laterBody.status()).as("%s", laterBody).isEqualTo(400);
    assertThat(gauge("busy")).isZero();
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhileAllPermitsAreHeld() {
    permits.take(OTHER);

    Answer answer = system.send("PATCH", account, "{" + " ".repeat(2_000_000));
    permits.giveBack(OTHER);

    assertThat(answer.status()).as("%s", answer).isEqualTo(413);
  }

  @Test
  void aLargeAnswerWaitsForItsTurn() {
    permits.take(OTHER);
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> system.get(page + ACCOUNTS));
    await().until(() -> gauge("waiting") == 1);

    assertThat(answer).isNotDone();
    permits.giveBack(OTHER);

    assertThat(answer.join().value().path("items")).hasSize(ACCOUNTS);
    assertThat(gauge("busy")).isZero();
  }

  @Test
  void aStatementWaitsForItsTurn() {
    UUID account = PublishedRows.shared().account(null, "EUR", 0, 0, 0, 0).id();
    String statement =
        "/internal/Transactions/report?from=2026-01-01&to=2026-01-31&format=csv&accountId="
            + account;

    assertWaits(() -> system.get(statement), 200);
  }

  @Test
  void anUploadWaitsForItsTurn() {
    String upload = "/internal/Clients/" + PublishedRows.shared().client() + "/Documents/upload";
    String form =
        part("name=\"type\"", "passport")
            + part("name=\"editorUserId\"", UUID.randomUUID().toString())
            + part("name=\"file\"; filename=\"a.pdf\"", "%PDF-1.7")
            + "--b--\r\n";

    assertWaits(
        () ->
            system.post(
                upload,
                form,
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Prefer",
                "respond-async"),
        202);
  }

  private static String part(String names, String content) {
    return "--b\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(names, content);
  }

  /** Checks that the request waits while another caller has its turn, and is then answered. */
  private static void assertWaits(Supplier<Answer> request, int status) {
    permits.take(OTHER);
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(request);
    await().until(() -> gauge("waiting") == 1);

    assertThat(answer).isNotDone();
    permits.giveBack(OTHER);

    assertThat(answer.join().status()).as("%s", answer.join()).isEqualTo(status);
    assertThat(gauge("busy")).isZero();
  }

  @Test
  void aSlowSenderHoldsNoPermit() throws Exception {
    try (RawCaller slow = new RawCaller(ingress, system.token())) {
      slow.beginJson("PATCH", account, LARGE_BODY_BYTES);
      slow.send(large().substring(0, LARGE_BODY_BYTES - 1_000));

      assertThat(system.send("PATCH", account, large()).status()).isEqualTo(400);
      assertThat(gauge("busy")).isZero();

      slow.send(large().substring(LARGE_BODY_BYTES - 1_000));
      assertThat(slow.readTo("\r")).contains(" 400 ");
    }
  }

  @Test
  void aSlowReaderHoldsNoPermit() throws Exception {
    try (RawCaller slow = new RawCaller(ingress, system.token())) {
      slow.get(page + ACCOUNTS);
      slow.readTo("\r");

      assertThat(system.get(page + ACCOUNTS).value().path("items")).hasSize(ACCOUNTS);
      assertThat(gauge("busy")).isZero();

      assertThat(new String(slow.in().readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"totalCount\":" + ACCOUNTS);
    }
  }
}

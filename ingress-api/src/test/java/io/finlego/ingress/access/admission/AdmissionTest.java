package io.finlego.ingress.access.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.RawCaller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An ingress with a budget of one percent of the heap, so that few requests take the share of a
 * front office or of all anonymous callers.
 */
class AdmissionTest {

  private static final int LARGE_BODY_BYTES = 60_000;

  /** More than a body may have before it takes memory. */
  private static final String BEGINNING = "{" + " ".repeat(9_000);

  private static final String WEBHOOK = "/integration/sumsub-webhooks/update-state";

  /** More than the answers that wait in the connection's buffers. */
  private static final int ACCOUNTS = 18;

  private static IngressUnderTest ingress;
  private static Api system;

  private final List<RawCaller> slowCallers = new ArrayList<>();
  private final Api client = ingress.api().frontOffice(UUID.randomUUID());
  private final Api otherClient = ingress.api().frontOffice(UUID.randomUUID());
  private final String account = "/Accounts/" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    ingress =
        IngressUnderTest.startBesideShared(
                Map.of(
                    "finlego.ingress.admission.heap-percent", "1",
                    "finlego.ingress.connections.heap-percent", "1",
                    "finlego.ingress.admission.max-wait-ms", "200"))
            .awaitReady();
    system = ingress.api().system();
  }

  @AfterAll
  static void stop() {
    ingress.close();
  }

  @AfterEach
  void everyRequestGivesItsMemoryBack() throws IOException {
    for (RawCaller caller : slowCallers) {
      caller.close();
    }
    await().until(() -> takenBytes() == 0);
  }

  private static double takenBytes() {
    return ingress.bean(MeterRegistry.class).get("finlego.ingress.admission.bytes").gauge().value();
  }

  private static double refused(String caller, String reason) {
    Counter counter =
        ingress
            .bean(MeterRegistry.class)
            .find("finlego.ingress.admission.refused")
            .tags("caller", caller, "reason", reason)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  /** Sends the beginning of a body. */
  private RawCaller begin(String token, String method, String path, String beginning)
      throws IOException {
    RawCaller caller = new RawCaller(ingress, token);
    slowCallers.add(caller);
    caller.beginJson(method, path, LARGE_BODY_BYTES);
    caller.send(beginning);
    return caller;
  }

  /** Sends the beginning of a large body. Returns when the body takes memory. */
  private RawCaller beginLarge(String token) throws IOException {
    double before = takenBytes();
    RawCaller caller = begin(token, "PATCH", account, BEGINNING);
    await().until(() -> takenBytes() > before);
    return caller;
  }

  private static String large() {
    return BEGINNING + " ".repeat(LARGE_BODY_BYTES - BEGINNING.length() - 1) + "}";
  }

  @Test
  void aCallerThatUsesItsShareIsRefusedWhileOthersAreServed() throws Exception {
    double before = refused("frontoffice", "share");
    RawCaller slow = beginLarge(client.token());

    Answer second = client.send("PATCH", account, large());
    Answer small = client.send("PATCH", account, "{}");
    Answer other = otherClient.send("PATCH", account, large());
    Answer back = system.send("PATCH", account, large());

    assertThat(second.status()).as("%s", second).isEqualTo(429);
    assertThat(second.code()).isEqualTo("tooManyRequests");
    assertThat(second.header("retry-after")).isNotBlank();
    assertThat(small.status()).as("%s", small).isEqualTo(400);
    assertThat(other.status()).as("%s", other).isEqualTo(400);
    assertThat(back.status()).as("%s", back).isEqualTo(400);
    assertThat(refused("frontoffice", "share")).isEqualTo(before + 1);

    slow.send(large().substring(BEGINNING.length()));
    assertThat(slow.readTo("\r")).contains(" 400 ");
    assertThat(client.send("PATCH", account, large()).status()).isEqualTo(400);
  }

  @Test
  void manySlowClientsLeaveRoomForSystemsAndStrangers() throws Exception {
    double before = refused("frontoffice", "budget");
    for (int i = 0; i < 15; i++) {
      begin(ingress.api().frontOffice(UUID.randomUUID()).token(), "PATCH", account, BEGINNING);
    }
    await().until(() -> refused("frontoffice", "budget") > before);

    assertThat(system.send("PATCH", account, large()).status()).isEqualTo(400);
    assertThat(ingress.api().post(WEBHOOK, large()).status()).isEqualTo(401);
    assertThat(otherClient.send("PATCH", account, large()).status()).isEqualTo(429);
    assertThat(otherClient.send("PATCH", account, "{}").status()).isEqualTo(400);
  }

  @Test
  void slowWebhooksDoNotKeepOthersWaiting() throws Exception {
    for (int i = 0; i < 40; i++) {
      begin("", "POST", WEBHOOK, "{" + " ".repeat(1_000));
    }

    assertThat(ingress.api().post(WEBHOOK, "{}").status()).isEqualTo(401);
    assertThat(ingress.api().post("/sandbox/token", "{\"scope\": \"system\"}").status())
        .isEqualTo(200);
    assertThat(takenBytes()).isZero();
  }

  @Test
  void connectionsWithoutRoomWaitWhileOthersAreServed() throws Exception {
    assertThat(system.get("/BaasProvider/available-currencies").status()).isEqualTo(200);
    for (int i = 0; i < 80; i++) {
      RawCaller stranger = new RawCaller(ingress, "");
      slowCallers.add(stranger);
      stranger.send("GET /openapi HTTP/1.1\r\nHost: x\r\n");
    }
    RawCaller last = new RawCaller(ingress, system.token());
    slowCallers.add(last);
    last.get("/openapi");

    assertThat(last.next(Duration.ofMillis(300))).isNull();
    assertThat(system.get("/BaasProvider/available-currencies").status()).isEqualTo(200);

    for (RawCaller stranger : slowCallers.subList(0, 80)) {
      stranger.close();
    }
    assertThat(last.readTo("\r")).contains(" 200 ");
  }

  @Test
  void aBodyWithoutATokenMustComeSoon() throws Exception {
    RawCaller slow = begin("", "POST", WEBHOOK, "{");
    long startNanos = System.nanoTime();
    while (slow.next(Duration.ofMillis(500)) == null) {
      slow.send(" ");
    }

    assertThat(slow.readTo("requestTimeout")).contains(" 408 ");
    assertThat(System.nanoTime() - startNanos).isLessThan(9_000_000_000L);
  }

  @Test
  void aRequestThatNeedsMoreThanTheShareIsServedAlone() {
    Answer answer = client.send("PATCH", account, "{}" + " ".repeat(200_000));

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
  }

  @Test
  void aPageTakesMemoryForItsRows() throws Exception {
    PublishedRows rows = PublishedRows.shared();
    UUID owner = rows.client();
    String metadata = "{\"a\": \"" + "\u4e2d".repeat(15_900) + "\"}";
    for (int i = 0; i < ACCOUNTS; i++) {
      rows.ledger().changed(rows.account(owner, "EUR", i, 0, 0, 0), "Large", metadata, "active");
    }
    Api ownerClient = ingress.api().frontOffice(owner);
    String list = "/Accounts?clientId=" + owner + "&pageSize=";

    Answer tooLarge = ownerClient.get("/Accounts?pageSize=500");
    Answer smaller = ownerClient.get("/Accounts?pageSize=2");
    Answer all = system.get(list + ACCOUNTS);

    assertThat(tooLarge.status()).as("%s", tooLarge).isEqualTo(400);
    assertThat(tooLarge.code()).isEqualTo("answerTooLarge");
    assertThat(tooLarge.text()).contains("smaller pageSize");
    assertThat(smaller.status()).as("%s", smaller).isEqualTo(200);
    assertThat(smaller.value().path("items")).hasSize(2);
    assertThat(all.value().path("items")).hasSize(ACCOUNTS);
    assertThat(takenBytes()).isZero();

    try (RawCaller slow = new RawCaller(ingress, system.token())) {
      slow.get(list + ACCOUNTS);
      slow.readTo("\r");
      Answer second = system.get(list + ACCOUNTS);
      Answer small = system.get(list + 1);
      Answer owners = ownerClient.get("/Accounts?pageSize=2");

      assertThat(second.status()).as("%s", second.status()).isEqualTo(429);
      assertThat(second.code()).isEqualTo("tooManyRequests");
      assertThat(second.header("retry-after")).isNotBlank();
      assertThat(small.status()).isEqualTo(200);
      assertThat(owners.status()).isEqualTo(200);
      assertThat(new String(slow.in().readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"totalCount\":" + ACCOUNTS);
    }
    assertThat(system.get(list + ACCOUNTS).status()).isEqualTo(200);
  }

  @Test
  void refusalsAndBrokenConnectionsGiveTheirMemoryBack() throws Exception {
    beginLarge(client.token()).send("{");
    assertThat(client.post("/Accounts", "{" + " ".repeat(70_000)).status()).isEqualTo(413);
    assertThat(client.post("/Accounts", "{").status()).isEqualTo(400);
    assertThat(ingress.api().post("/Accounts", large()).status()).isEqualTo(401);
  }
}

package io.finlego.ingress.access.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.RawCaller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An ingress with a budget of one percent of the heap, so that a single request takes more than
 * half of the share of a front office or of all anonymous callers.
 */
class AdmissionTest {

  private static final int BODY_BYTES = 30_000;
  private static final String WEBHOOK = "/integration/sumsub-webhooks/update-state";

  private static IngressUnderTest ingress;
  private static Api system;
  private static Api client;
  private static Api otherClient;

  private final String account = "/Accounts/" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    ingress =
        IngressUnderTest.start(
                "ingress_admission",
                Map.of(
                    "finlego.ingress.admission.heap-percent", "1",
                    "finlego.ingress.admission.max-wait-ms", "200"))
            .awaitReady();
    system = ingress.api().system();
    client = ingress.api().frontOffice(UUID.randomUUID());
    otherClient = ingress.api().frontOffice(UUID.randomUUID());
  }

  @AfterAll
  static void stop() {
    ingress.close();
  }

  @AfterEach
  void everyRequestGivesItsMemoryBack() {
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

  /** Sends a request without its body. Returns when the request has its memory. */
  private static RawCaller begin(String token, String method, String path) throws IOException {
    RawCaller caller = new RawCaller(ingress, token);
    caller.begin(method, path, "Content-Type: application/json\r\nContent-Length: " + BODY_BYTES);
    await().until(() -> takenBytes() > 0);
    return caller;
  }

  private static String body() {
    return "{}" + " ".repeat(BODY_BYTES - 2);
  }

  @Test
  void aCallerThatUsesItsShareIsRefusedWhileOthersAreServed() throws Exception {
    double before = refused("frontoffice", "share");
    try (RawCaller slow = begin(client.token(), "PATCH", account)) {
      Answer second = client.send("PATCH", account, body());
      Answer other = otherClient.send("PATCH", account, body());
      Answer back = system.send("PATCH", account, body());

      assertThat(second.status()).as("%s", second).isEqualTo(429);
      assertThat(second.code()).isEqualTo("tooManyRequests");
      assertThat(second.header("retry-after")).isNotBlank();
      assertThat(other.status()).as("%s", other).isEqualTo(400);
      assertThat(back.status()).as("%s", back).isEqualTo(400);
      assertThat(refused("frontoffice", "share")).isEqualTo(before + 1);

      slow.send(body());
      assertThat(slow.readTo("\r\n")).contains(" 400 ");
    }
    assertThat(client.send("PATCH", account, body()).status()).isEqualTo(400);
  }

  @Test
  void callersWithoutATokenShareTheLeast() throws Exception {
    try (RawCaller slow = begin("", "POST", WEBHOOK)) {
      Answer token = ingress.api().post("/sandbox/token", "{\"scope\": \"system\"}");
      Answer other = otherClient.send("PATCH", account, body());

      assertThat(token.status()).as("%s", token).isEqualTo(429);
      assertThat(other.status()).as("%s", other).isEqualTo(400);
      assertThat(refused("anonymous", "share")).isPositive();

      slow.send(body());
      assertThat(slow.readTo("\r\n")).contains(" 401 ");
    }
    assertThat(ingress.api().post("/sandbox/token", "{\"scope\": \"system\"}").status())
        .isEqualTo(200);
  }

  @Test
  void aRequestThatNeedsMoreThanTheShareIsServedAlone() {
    Answer answer = client.send("PATCH", account, "{}" + " ".repeat(100_000));

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
  }

  @Test
  void aBodyOfUnknownSizeCountsAsTheLargest() throws Exception {
    try (RawCaller slow = new RawCaller(ingress, client.token())) {
      slow.begin("PATCH", account, "Content-Type: application/json\r\nTransfer-Encoding: chunked");
      await().until(() -> takenBytes() > 500_000);
    }
  }

  @Test
  void refusalsAndBrokenConnectionsGiveTheirMemoryBack() throws Exception {
    try (RawCaller slow = begin(client.token(), "PATCH", account)) {
      slow.send("{");
    }
    assertThat(client.post("/Accounts", "{" + " ".repeat(70_000)).status()).isEqualTo(413);
    assertThat(client.post("/Accounts", "{").status()).isEqualTo(400);
    assertThat(ingress.api().post("/Accounts", body()).status()).isEqualTo(401);
  }
}

package io.finlego.ingress.client.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.RawCaller;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers that send a byte of their body now and then. */
class SlowSendersTest {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final UUID CLIENT = PublishedRows.shared().client();
  private static final String UPLOAD = "/internal/Clients/" + CLIENT + "/Documents/upload";

  private static IngressUnderTest ingress;

  @BeforeAll
  static void start() {
    ingress =
        IngressUnderTest.startBesideShared(
            Map.of(
                "finlego.ingress.limits.body-timeout-ms", "1000",
                "finlego.ingress.blobs.max-concurrent-uploads", "1",
                "finlego.ingress.blobs.slot-wait-ms", "0"));
    ingress.awaitReady();
  }

  @AfterAll
  static void stop() {
    ingress.close();
  }

  @Test
  void anUploadThatDoesNotEndGivesItsPlaceBack() throws IOException {
    Api system = ingress.api().system();
    try (RawCaller sender = new RawCaller(ingress)) {
      sender.begin(
          "POST",
          UPLOAD,
          "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: 20000000"
              .formatted(DocumentsHttp.BOUNDARY));
      sender.send("--");
      Awaitility.await().until(() -> system.post(UPLOAD, "{}").status() == 429);

      assertThat(answerToTrickle(sender)).startsWith("HTTP/1.1 408 ").contains("requestTimeout");
      assertThat(system.post(UPLOAD, "{}").status()).isEqualTo(415);
    }
  }

  @Test
  void aBodyThatDoesNotEndIsRefused() throws IOException {
    try (RawCaller sender = new RawCaller(ingress)) {
      sender.beginJson("POST", "/internal/Accounts/calculateBalances", 60_000);

      assertThat(answerToTrickle(sender)).startsWith("HTTP/1.1 408 ").contains("requestTimeout");
    }
  }

  /** Sends a byte after each pause until an answer comes. */
  private static String answerToTrickle(RawCaller sender) throws IOException {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
      Integer first = sender.next(PAUSE);
      if (first != null) {
        return (char) first.intValue() + sender.readTo("requestTimeout");
      }
      sender.send(" ");
    }
    throw new AssertionError("No answer within " + PATIENCE);
  }
}

package io.finlego.ingress.http.limits;

import static io.finlego.ingress.http.limits.RawHttp.assertEnvelope;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HostileRequestsTest {

  /** More than 64 KB, but little enough to be read before the connection is closed. */
  private static final int TOO_LONG = 68_000;

  private static IngressUnderTest ingress;
  private static Api system;

  @BeforeAll
  static void start() {
    ingress = IngressUnderTest.shared().awaitReady();
    system = ingress.api().system();
  }

  private static String raw(String request) throws IOException {
    return RawHttp.send(ingress.port(), request);
  }

  private static String token() {
    return ingress
        .api()
        .post("/sandbox/token", "{\"scope\": \"system\"}")
        .json()
        .get("access_token")
        .asString();
  }

  static Stream<String> requestsThatTheContainerRefuses() {
    return Stream.of(
        "GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /{x} HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n",
        "G{T / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(TOO_LONG) + "\r\n\r\n",
        "GET /" + "y".repeat(TOO_LONG) + " HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /%c0%ae/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /Accounts?x=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST /sandbox/token HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /sandbox/token HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST /sandbox/token HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Content-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "zz\r\n");
  }

  @ParameterizedTest
  @MethodSource("requestsThatTheContainerRefuses")
  void aRequestThatIsHardlyHttpIsAnsweredInTheEnvelope(String request) throws IOException {
    String answer = raw(request);

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer)
        .contains("\"isFailed\":true")
        .contains("\"traceId\":\"")
        .doesNotContain("<html");
  }

  @Test
  void asManyParametersAreReadAsFitIntoAnAddress() {
    Api.Answer answer =
        system.get("/v2/ledger/internal/Accounts?" + "types=fees&".repeat(5_000) + "types=fees");

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalidField");
  }

  @Test
  void anAddressOrHeadersThatAreTooLongAreToldApart() throws IOException {
    String address = raw("GET /" + "y".repeat(TOO_LONG) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    String headers = raw("GET / HTTP/1.1\r\nX: " + "y".repeat(TOO_LONG) + "\r\n\r\n");

    assertEnvelope(address, 414);
    assertThat(address).contains("\"uriTooLong\"");
    assertEnvelope(headers, 431);
    assertThat(headers).contains("\"headersTooLarge\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ed%a0%80", "%ff", "%c0%80", "%zz", "%"})
  void aParameterThatIsNotSoundTextIsABadRequest(String value) throws IOException {
    String answer =
        raw(
            "GET /Accounts?clientId=%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(value, token()));

    assertEnvelope(answer, 400);
    assertThat(answer).contains("\"badRequest\"");
  }

  @Test
  void aMethodThatIsNotAllowedIsAnsweredWithTheOnesThatAre() {
    Answer answer = system.send("DELETE", "/internal/Commands/" + UUID.randomUUID(), null);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.code()).isEqualTo("methodNotAllowed");
    assertThat(answer.header("allow")).contains("GET");
    assertThat(system.send("TRACE", "/internal/Commands/x", null).status()).isBetween(400, 499);
  }

  @Test
  void errorsAreJsonEvenForCallersThatAcceptOnlyHtml() {
    Answer answer = system.get("/nothing", "Accept", "text/html");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("notFound");
    assertThat(
            system.get("/internal/Commands/" + UUID.randomUUID(), "Accept", "text/html").status())
        .isIn(404, 406);
  }

  @Test
  void theErrorPageCannotBeRead() {
    assertThat(ingress.api().get("/error").status()).isEqualTo(404);
    assertThat(ingress.api().get("/error").code()).isEqualTo("notFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00fc", "\u0080", "a\u00a0b"})
  void anIdempotencyKeyIsPrintableAscii(String key) throws IOException {
    String answer =
        raw(
            "POST /internal/Payments/%s/pend HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\nContent-Length: 0\r\n\r\n"
                .formatted(UUID.randomUUID(), token(), key));

    assertEnvelope(answer, 400);
  }

  @Test
  void whatWasSentIsNeverRepeatedInAnAnswerOrALog(CapturedOutput output) throws IOException {
    String canary = "canary-7461";

    String answers =
        ingress.api().post("/sandbox/token", "{\"scope\": \"" + canary + "\"}").text()
            + ingress.api().post("/sandbox/token", "{\"clientId\": \"" + canary + "\"}").text()
            + ingress.api().post("/sandbox/token", "{\"" + canary + "\": " + canary + "}").text()
            + ingress.api().bearing(canary).get("/Accounts").text()
            + system.get("/internal/Commands/" + canary).text()
            + system.get("/internal/Clients?status=" + canary).text()
            + system.get("/" + canary + "?" + canary + "=" + canary).text()
            + system.send(canary, "/Accounts", null).text()
            + get("/internal/Nothing/" + canary, "")
            + get("/" + canary + "\u00fc", "")
            + get("/" + canary + "|{}", "")
            + get("/%zz" + canary, "")
            + get("/Accounts?a=%zz" + canary, "")
            + get("/Accounts", "Cookie: a=\u00fc" + canary + "\r\n")
            + get("/Accounts", "a b" + canary + ": 1\r\n");

    assertThat(answers).doesNotContain(canary);
    assertThat(output.getAll()).doesNotContain(canary);
  }

  /** Sends a request as it is, with more header lines. */
  private static String get(String target, String headers) throws IOException {
    return raw(
        "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n");
  }
}

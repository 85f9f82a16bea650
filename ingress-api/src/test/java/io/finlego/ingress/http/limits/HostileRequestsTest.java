package io.finlego.ingress.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  private static void assertEnvelope(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("\"isFailed\":true")
        .contains("\"traceId\":\"");
    assertThat(answer)
        .doesNotContainIgnoringCase("<html")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
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

  @Test
  void aBodyThatAnnouncesTooManyBytesIsNotRead() throws IOException {
    assertEnvelope(
        raw(
            "POST /sandbox/token HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Content-Type: application/json\r\n"
                + "Connection: close\r\n"
                + "Content-Length: 99999999\r\n\r\n"
                + "{"),
        413);
  }

  @Test
  void aBodyThatGrowsTooLargeIsRefusedWhileItComes() {
    String body = "{\"scope\": \"" + "x".repeat(1_100_000) + "\"}";
    Answer answer = ingress.api().post("/sandbox/token", body);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("payloadTooLarge");
  }

  @Test
  void aChunkedBodyThatIsTooLargeIsRefused() throws IOException {
    StringBuilder request =
        new StringBuilder(
            "POST /sandbox/token HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Content-Type: application/json\r\n"
                + "Connection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
    request.append("2\r\n{\"\r\n");
    for (int i = 0; i < 20; i++) {
      request.append("10000\r\n").append("x".repeat(65_536)).append("\r\n");
    }
    request.append("0\r\n\r\n");

    assertEnvelope(raw(request.toString()), 413);
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

  static Stream<byte[]> bodiesThatAreNotJson() {
    return Stream.of(
        bytes(""),
        bytes("{"),
        bytes("nope"),
        bytes("{\"scope\": \"a\"} {}"),
        bytes("{\"scope\": \"a\", \"scope\": \"b\"}"),
        bytes("{\"scope\": NaN}"),
        bytes("{\"scope\": 1e999999999}"),
        bytes("{\"scope\": " + "1".repeat(10_000) + "}"),
        bytes("{\"scope\": \"a\\u0000b\"}"),
        bytes("{\"scope\": \"\\ud800\"}"),
        bytes("{\"scope\": \"\\udc00\\ud800\"}"),
        bytes("{\"\\ud800\": 1}"),
        bytes("{\"x\": {\"y\": [\"\\u0000\"]}}"),
        bytes("[".repeat(10_000) + "]".repeat(10_000)),
        bytes("{\"x\":".repeat(10_000) + "1" + "}".repeat(10_000)),
        bytes("{\"scope\": \"a" + (char) 0 + "\"}"),
        new byte[] {'{', '"', 's', '"', ':', '"', (byte) 0xff, '"', '}'},
        new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
        new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'},
        "{\"scope\": \"system\"}".getBytes(StandardCharsets.UTF_16));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("bodiesThatAreNotJson")
  void aBodyThatIsNotSoundJsonIsMalformed(byte[] body) throws IOException {
    String head =
        "POST /sandbox/token HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Content-Type: application/json\r\n"
            + "Connection: close\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] request = new byte[head.length() + body.length];
    System.arraycopy(bytes(head), 0, request, 0, head.length());
    System.arraycopy(body, 0, request, head.length(), body.length);

    String answer = RawHttp.send(ingress.port(), request);

    assertEnvelope(answer, 400);
    assertThat(answer).contains("\"malformedJson\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "true", "{}", "[]", "\"\"", "\"x\"", "[\"system\"]", "1.5", "\"\\u202e\""})
  void aValueOfTheWrongTypeIsNamed(String value) {
    Answer answer = ingress.api().post("/sandbox/token", "{\"scope\": " + value + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalidField");
    assertThat(answer.fields()).containsExactly("scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"x\"", "null"})
  void aBodyThatIsNotAnObjectIsMalformed(String body) {
    Answer answer = ingress.api().post("/sandbox/token", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformedJson");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/json;charset=bogus",
        "nonsense",
        "application/cbor",
        "*/*",
        "application/*",
        "application/*+json"
      })
  void aBodyOfAnotherMediaTypeIsUnsupported(String type) {
    Answer answer =
        ingress.api().post("/sandbox/token", "{\"scope\": \"system\"}", "Content-Type", type);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("unsupportedMediaType");
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

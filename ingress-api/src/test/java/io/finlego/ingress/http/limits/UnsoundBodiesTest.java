package io.finlego.ingress.http.limits;

import static io.finlego.ingress.http.limits.RawHttp.assertEnvelope;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, or not the JSON that they should be. */
class UnsoundBodiesTest {

  private static IngressUnderTest ingress;

  @BeforeAll
  static void start() {
    ingress = IngressUnderTest.shared().awaitReady();
  }

  private static String raw(String request) throws IOException {
    return RawHttp.send(ingress.port(), request);
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
}

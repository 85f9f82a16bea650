package io.finlego.ingress.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends bytes that an HTTP client would not send. */
final class RawHttp {

  private static final int TIMEOUT_MS = 20_000;

  private RawHttp() {}

  /** The whole answer. The request must make the server close the connection. */
  static String send(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    }
  }

  static String send(int port, String request) throws IOException {
    return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Checks that the answer is a failure with this status, in our form. */
  static void assertEnvelope(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("\"isFailed\":true")
        .contains("\"traceId\":\"");
    assertThat(answer)
        .doesNotContainIgnoringCase("<html")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketException e) {
      answer.write(new byte[0]);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}

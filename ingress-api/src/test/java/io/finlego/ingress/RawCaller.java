package io.finlego.ingress;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A caller that decides itself when the bytes of a request are sent, and those of an answer taken.
 */
public final class RawCaller implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Socket socket = new Socket();
  private final String token;

  /** A system's connection, which takes only few bytes of an answer that is not read. */
  public RawCaller(IngressUnderTest ingress) throws IOException {
    this(ingress, ingress.api().system().token());
  }

  /** The connection of the caller with this token, or without one if it is empty. */
  public RawCaller(IngressUnderTest ingress, String token) throws IOException {
    this.token = token;
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    socket.connect(new InetSocketAddress("127.0.0.1", ingress.port()));
  }

  /** Sends a whole request, of which nothing is read yet. */
  public void get(String path) throws IOException {
    begin("GET", path, "Connection: close");
  }

  /** Sends a request up to its body. */
  public void begin(String method, String path, String header) throws IOException {
    String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    send(
        "%s %s HTTP/1.1\r\nHost: localhost\r\n%s%s\r\n\r\n"
            .formatted(method, path, authorization, header));
  }

  /** Sends a request up to its body, which is JSON of this size. */
  public void beginJson(String method, String path, int bodyBytes) throws IOException {
    begin(method, path, "Content-Type: application/json\r\nContent-Length: " + bodyBytes);
  }

  public void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public InputStream in() throws IOException {
    return socket.getInputStream();
  }

  /** The answer up to this text. Without the text, the answer up to its end. */
  public String readTo(String text) throws IOException {
    StringBuilder answer = new StringBuilder();
    int count;
    while (answer.indexOf(text) < 0 && (count = in().read()) >= 0) {
      answer.append((char) count);
    }
    return answer.toString();
  }

  /** The next byte, -1 after the end, or null if neither has come after this time. */
  public @Nullable Integer next(Duration time) throws IOException {
    socket.setSoTimeout(Math.toIntExact(time.toMillis()));
    try {
      return in().read();
    } catch (SocketTimeoutException _) {
      return null;
    } finally {
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

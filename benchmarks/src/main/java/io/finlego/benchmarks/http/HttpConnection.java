package io.finlego.benchmarks.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection. It is kept simple, because the measuring side shares the
 * machine with the measured side and must cost next to nothing. It reads answers with {@code
 * Content-Length} and chunked answers.
 */
public final class HttpConnection implements AutoCloseable {

  /** An answer with its status and body. */
  public record Answer(int status, String body) {}

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String headers;

  public HttpConnection(URI base, String token) throws IOException {
    socket = new Socket(base.getHost(), base.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = new BufferedOutputStream(socket.getOutputStream(), 16_384);
    headers =
        "Host: "
            + base.getAuthority()
            + "\r\nContent-Type: application/json\r\n"
            + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");
  }

  public Answer get(String path) throws IOException {
    return exchange("GET", path, "");
  }

  public Answer post(String path, String body) throws IOException {
    return exchange("POST", path, body);
  }

  private Answer exchange(String method, String path, String body) throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\n"
            + headers
            + "Content-Length: "
            + content.length
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(content);
    out.flush();
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
    }
    byte[] answer = length >= 0 ? in.readNBytes(length) : chunks();
    return new Answer(status, new String(answer, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      bytes.write(in.readNBytes(size));
      line();
    }
    line();
    return bytes.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int character = in.read(); character != '\n'; character = in.read()) {
      if (character < 0) {
        throw new IOException("The server closed the connection.");
      }
      if (character != '\r') {
        line.append((char) character);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

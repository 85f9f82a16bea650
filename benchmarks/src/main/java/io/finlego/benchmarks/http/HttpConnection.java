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
 * An HTTP/1.1 connection that stays open for many requests. It is very simple, because the client
 * shares the machine with the measured product and must use little processor time. It can read
 * answers with a {@code Content-Length} and chunked answers.
 */
public final class HttpConnection implements AutoCloseable {

  /** An HTTP answer. */
  public record Answer(int status, String body) {}

  private final Socket socket;
  private final InputStream input;
  private final OutputStream output;
  private final String fixedHeaders;

  public HttpConnection(URI baseUrl, String token) throws IOException {
    socket = new Socket(baseUrl.getHost(), baseUrl.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    input = new BufferedInputStream(socket.getInputStream(), 16_384);
    output = new BufferedOutputStream(socket.getOutputStream(), 16_384);
    fixedHeaders =
        "Host: "
            + baseUrl.getAuthority()
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
    byte[] requestBytes = body.getBytes(StandardCharsets.UTF_8);
    String requestHead =
        method
            + " "
            + path
            + " HTTP/1.1\r\n"
            + fixedHeaders
            + "Content-Length: "
            + requestBytes.length
            + "\r\n\r\n";
    output.write(requestHead.getBytes(StandardCharsets.ISO_8859_1));
    output.write(requestBytes);
    output.flush();
    int status = Integer.parseInt(readLine().split(" ", 3)[1]);
    int contentLength = -1;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      String lowerCaseHeader = header.toLowerCase(Locale.ROOT);
      if (lowerCaseHeader.startsWith("content-length:")) {
        contentLength = Integer.parseInt(lowerCaseHeader.substring(15).strip());
      }
    }
    byte[] answerBody = contentLength >= 0 ? input.readNBytes(contentLength) : readChunks();
    return new Answer(status, new String(answerBody, StandardCharsets.UTF_8));
  }

  private byte[] readChunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int chunkBytes = Integer.parseInt(readLine(), 16);
        chunkBytes > 0;
        chunkBytes = Integer.parseInt(readLine(), 16)) {
      body.write(input.readNBytes(chunkBytes));
      readLine();
    }
    readLine();
    return body.toByteArray();
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int character = input.read(); character != '\n'; character = input.read()) {
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

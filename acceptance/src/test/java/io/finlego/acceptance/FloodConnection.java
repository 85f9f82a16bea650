package io.finlego.acceptance;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a flood. It writes the bytes of requests to a socket and throws the bodies of
 * answers away, so it needs little processor time itself.
 */
final class FloodConnection implements AutoCloseable {

  private static final int ANSWER_WITHIN_MS = 30_000;
  private static final int CHUNK_BYTES = 64 * 1024;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String RETRY_AFTER = "retry-after:";
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,4}");

  private final URI base;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  FloodConnection(URI base) {
    this.base = base;
  }

  /** The status of the answer; 0 if the connection broke. */
  int status(Wave.Request request) {
    try {
      send(request);
      return readAnswer();
    } catch (IOException e) {
      close();
      return 0;
    }
  }

  private void send(Wave.Request request) throws IOException {
    Socket connected = socket;
    if (connected == null) {
      connected = new Socket();
      connected.setSoTimeout(ANSWER_WITHIN_MS);
      connected.setTcpNoDelay(true);
      connected.connect(new InetSocketAddress(base.getHost(), base.getPort()));
      socket = connected;
      in = new BufferedInputStream(connected.getInputStream(), CHUNK_BYTES);
    }
    OutputStream out = connected.getOutputStream();
    out.write(head(request));
    if (!request.isChunked()) {
      out.write(request.body());
      return;
    }
    for (int start = 0; start < request.body().length; start += CHUNK_BYTES) {
      int length = Math.min(CHUNK_BYTES, request.body().length - start);
      out.write(ascii(Integer.toHexString(length) + "\r\n"));
      out.write(request.body(), start, length);
      out.write(ascii("\r\n"));
    }
    out.write(ascii("0\r\n\r\n"));
  }

  private byte[] head(Wave.Request request) {
    List<String> lines = new ArrayList<>();
    lines.add("%s %s HTTP/1.1".formatted(request.method(), request.path()));
    lines.add("Host: " + base.getAuthority());
    request.headers().forEach((name, value) -> lines.add(name + ": " + value));
    if (request.isChunked()) {
      lines.add("Transfer-Encoding: chunked");
    } else if (request.body().length > 0) {
      lines.add("Content-Length: " + request.body().length);
    }
    return ascii(String.join("\r\n", lines) + "\r\n\r\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private int readAnswer() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    long length = 0;
    String retryAfter = "";
    boolean isChunked = false;
    boolean isLast = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT).replace(" ", "");
      if (header.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(header.indexOf(':') + 1));
      }
      if (header.startsWith(RETRY_AFTER)) {
        retryAfter = header.substring(RETRY_AFTER.length());
      }
      isChunked |= header.equals("transfer-encoding:chunked");
      isLast |= header.equals("connection:close");
    }
    if (isChunked) {
      skipChunks();
    } else {
      answer().skipNBytes(length);
    }
    if (isLast) {
      close();
    }
    requireRetryAfter(status, retryAfter);
    return status;
  }

  /** Fails if a 429 does not say when the caller may try again. */
  static void requireRetryAfter(int status, String retryAfter) {
    if (status == TOO_MANY_REQUESTS && !SECONDS.matcher(retryAfter).matches()) {
      throw new AssertionError("A 429 has this Retry-After: '" + retryAfter + "'.");
    }
  }

  private void skipChunks() throws IOException {
    for (int length = -1; length != 0; ) {
      length = Integer.parseInt(line(), 16);
      answer().skipNBytes(length);
      line();
    }
  }

  /** The next line without its end. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answer().read(); next != '\n'; next = answer().read()) {
      if (next < 0) {
        throw new EOFException("The connection ended.");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private InputStream answer() throws IOException {
    InputStream connected = in;
    if (connected == null) {
      throw new EOFException("The connection is closed.");
    }
    return connected;
  }

  @Override
  public void close() {
    try (Socket _ = socket) {
      socket = null;
      in = null;
    } catch (IOException e) {
      // The connection is gone, as it should be.
    }
  }
}

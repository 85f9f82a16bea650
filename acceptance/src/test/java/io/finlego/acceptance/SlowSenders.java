package io.finlego.acceptance;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Connections that begin a webhook without a token, and send a byte of its body now and then. */
final class SlowSenders implements AutoCloseable {

  private static final int BYTE_INTERVAL_MS = 100;

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Stack stack;
  private volatile boolean isClosing;

  SlowSenders(Stack stack, int connectionCount) {
    this.stack = stack;
    for (int i = 0; i < connectionCount; i++) {
      String length = i % 2 == 0 ? "Content-Length: 65536" : "Transfer-Encoding: chunked";
      String next = i % 2 == 0 ? " " : "1\r\n \r\n";
      var _ = executor.submit(() -> send(length, next));
    }
  }

  private Void send(String length, String next) throws InterruptedException {
    while (!isClosing) {
      try (Socket socket = new Socket(stack.url().getHost(), stack.url().getPort())) {
        write(
            socket,
            "POST /integration/sumsub-webhooks/update-state HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\n"
                + length
                + "\r\n\r\n");
        while (!isClosing) {
          write(socket, next);
          Thread.sleep(BYTE_INTERVAL_MS);
        }
      } catch (IOException e) {
        Thread.sleep(BYTE_INTERVAL_MS);
      }
    }
    return null;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Ends the connections. */
  @Override
  public void close() {
    isClosing = true;
    executor.close();
  }
}

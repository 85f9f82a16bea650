package io.finlego.acceptance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections that begin a webhook without a token, and send a byte of its body now and then. A
 * third of the bodies is announced with a mebibyte, which is too large, a third with as much as is
 * allowed, and a third without a size. The sender's thread runs at nice 19 on Linux, as a flood's.
 */
final class SlowSenders implements AutoCloseable {

  private static final int BYTE_INTERVAL_MS = 100;
  private static final int PAUSES = 10;
  private static final List<String> LENGTHS =
      List.of("Content-Length: 1048576", "Content-Length: 65536", "Transfer-Encoding: chunked");

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Connection> connections = new ArrayList<>();
  private final InetSocketAddress address;
  private final Thread thread;

  SlowSenders(Stack stack, int connectionCount) {
    this.address = new InetSocketAddress(stack.url().getHost(), stack.url().getPort());
    for (int i = 0; i < connectionCount; i++) {
      connections.add(new Connection(LENGTHS.get(i % LENGTHS.size())));
    }
    this.thread = Thread.ofPlatform().start(this::run);
  }

  private void run() {
    LowPriority.take();
    try {
      do {
        connections.forEach(Connection::sendOn);
      } while (!end.await(BYTE_INTERVAL_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.forEach(Connection::close);
    }
  }

  /** A connection, which begins anew a second after the stack has closed it. */
  private final class Connection {

    private final String length;
    private @Nullable SocketChannel channel;
    private int pausesLeft;

    Connection(String length) {
      this.length = length;
    }

    void sendOn() {
      if (pausesLeft > 0) {
        pausesLeft--;
        return;
      }
      try {
        SocketChannel open = channel;
        if (open == null) {
          channel = SocketChannel.open(address);
          write(
              channel,
              "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\n\r\n"
                  .formatted(Sumsub.PATH, length));
        } else {
          write(open, length.endsWith("chunked") ? "1\r\n \r\n" : " ");
        }
      } catch (IOException e) {
        close();
        pausesLeft = PAUSES;
      }
    }

    private static void write(SocketChannel channel, String text) throws IOException {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    void close() {
      try (SocketChannel _ = channel) {
        channel = null;
      } catch (IOException e) {
        // The connection is gone, as it should be.
      }
    }
  }

  /** Ends the connections. */
  @Override
  public void close() {
    end.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.finlego.schemas;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers with all headers and the beginning of a body, and then with nothing. */
public final class StallingServer implements Closeable {

  private static final byte[] BEGINNING =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"schema\":"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  public StallingServer() throws IOException {
    Thread.ofVirtual().start(this::answerAll);
  }

  private void answerAll() {
    try {
      while (!server.isClosed()) {
        Socket connection = server.accept();
        connections.add(connection);
        connection.getInputStream().read();
        connection.getOutputStream().write(BEGINNING);
      }
    } catch (IOException _) {
      // The test has ended.
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}

package io.finlego.ingress.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.RawCaller;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A caller that must not repeat a command needs to know whether its connection still works. */
class ConnectionsTest {

  private static final String PATH = "/sandbox/token";
  private static final String BODY = "{\"scope\": \"system\"}";
  private static final String LENGTH =
      "Content-Type: application/json\r\nContent-Length: " + BODY.length();
  private static final String END_OF_TRANSFER = "\r\n0\r\n\r\n";

  @Test
  void anIdleConnectionIsKeptForLongerThanASilentSenderIsWaitedFor() throws IOException {
    try (IngressUnderTest ingress = start(Map.of("server.tomcat.connection-timeout", "200ms"));
        RawCaller caller = new RawCaller(ingress)) {
      assertThat(token(caller)).startsWith("HTTP/1.1 200 ");

      assertThat(caller.next(Duration.ofSeconds(2))).as("an end or a byte").isNull();
      assertThat(token(caller)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void anAnswerWhileTheServiceStopsSaysThatItIsTheConnectionsLast() throws Exception {
    IngressUnderTest ingress = start(Map.of());
    int port = ingress.port();
    try (RawCaller caller = new RawCaller(ingress)) {
      assertThat(token(caller)).doesNotContain("Connection:");
      caller.begin("POST", PATH, LENGTH);
      caller.send(BODY.substring(0, 5));

      CompletableFuture<Void> stopped =
          CompletableFuture.runAsync(ingress::close, Thread::startVirtualThread);
      Awaitility.await().until(() -> isClosed(port));
      caller.send(BODY.substring(5));

      assertThat(caller.readTo("access_token"))
          .startsWith("HTTP/1.1 200 ")
          .contains("Connection: close\r\n");
      stopped.join();
    }
  }

  private static String token(RawCaller caller) throws IOException {
    caller.begin("POST", PATH, LENGTH);
    caller.send(BODY);
    return caller.readTo(END_OF_TRANSFER);
  }

  private static boolean isClosed(int port) throws IOException {
    try (Socket _ = new Socket("127.0.0.1", port)) {
      return false;
    } catch (ConnectException _) {
      return true;
    }
  }

  private static IngressUnderTest start(Map<String, String> settings) {
    return IngressUnderTest.startBesideShared(settings).awaitReady();
  }
}

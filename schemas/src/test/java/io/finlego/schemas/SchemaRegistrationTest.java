package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Registers schemas in a registry that counts like Confluent's: each new schema gets the next id.
 */
class SchemaRegistrationTest {
  private final List<String> registered = new ArrayList<>();
  private HttpServer registry;

  @BeforeEach
  void start() throws IOException {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext("/subjects/", this::register);
    registry.start();
  }

  @AfterEach
  void stop() {
    registry.stop(0);
  }

  @Test
  void aFreshRegistryGetsTheIdsOfRecordsAndARepeatedRegistrationChangesNothing() throws Exception {
    var released = SchemaCatalogue.shipped().released();

    SchemaRegistration.register(url(), released);
    SchemaRegistration.register(url(), released);

    assertThat(registered).hasSameSizeAs(released);
  }

  @Test
  void aRegistryWithOtherIdsIsRefused() {
    registered.add("somebody else's schema");

    assertThatThrownBy(
            () -> SchemaRegistration.register(url(), SchemaCatalogue.shipped().released()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("needs a registry of its own");
  }

  @Test
  @Timeout(20)
  void aRegistryThatStallsInItsAnswerFailsTheRegistration() throws Exception {
    try (StallingServer stallingServer = new StallingServer()) {
      assertThatThrownBy(
              () ->
                  SchemaRegistration.register(
                      stallingServer.url(),
                      SchemaCatalogue.shipped().released(),
                      Duration.ofMillis(300)))
          .isInstanceOf(HttpTimeoutException.class);
    }
  }

  private String url() {
    return "http://127.0.0.1:" + registry.getAddress().getPort();
  }

  private void register(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var key = exchange.getRequestURI().getPath() + body;
    if (!registered.contains(key)) {
      registered.add(key);
    }
    var answer = "{\"id\":%s}".formatted(registered.indexOf(key) + 1);
    exchange.sendResponseHeaders(200, answer.length());
    exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }
}

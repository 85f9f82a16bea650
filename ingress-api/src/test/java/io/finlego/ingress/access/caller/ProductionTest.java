package io.finlego.ingress.access.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionTest {

  private static final String PATH = "/internal/Commands/" + UUID.randomUUID();

  private static IngressUnderTest start(Map<String, String> jwt) {
    Map<String, String> settings = new HashMap<>(jwt);
    settings.put("spring.profiles.active", "production");
    settings.put("finlego.ingress.jwt.issuer", "finlego-sandbox");
    return IngressUnderTest.startBesideShared(settings);
  }

  @Test
  void tokensAreCheckedWithTheKeysThatTheIssuerPublishesAndThereIsNoSandbox(@TempDir Path folder)
      throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
    Tokens tokens = new Tokens(Files.writeString(folder.resolve("key.json"), key.toJSONString()));
    HttpServer issuer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys =
        "{\"keys\": [%s]}"
            .formatted(key.toPublicJWK().toJSONString())
            .getBytes(StandardCharsets.UTF_8);
    AtomicBoolean stalls = new AtomicBoolean(true);
    issuer.createContext(
        "/keys",
        exchange -> {
          if (stalls.get()) {
            dripSlowly(exchange);
            return;
          }
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    String uri = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys";

    try (IngressUnderTest ingress =
        start(Map.of("finlego.ingress.jwt.jwk-set-uri", uri)).awaitReady()) {
      Api caller = ingress.api().bearing(tokens.good());
      assertThat(caller.get(PATH).status()).isEqualTo(503);
      assertThat(caller.get(PATH).code()).isEqualTo("unavailable");

      issuer.start();
      assertThat(caller.get(PATH).status())
          .as("an issuer that never ends its answer")
          .isEqualTo(503);

      stalls.set(false);
      assertThat(caller.get(PATH).status()).isEqualTo(404);
      assertThat(ingress.api().bearing(tokens.hmacOverThePublicKey()).get(PATH).status())
          .isEqualTo(401);
      assertThat(caller.post("/sandbox/token", "{\"scope\": \"system\"}").status()).isEqualTo(404);
      assertThat(ingress.api().get("/openapi").text()).doesNotContain("/sandbox/token\":");
    } finally {
      issuer.stop(0);
    }
  }

  /** Answers with a blank now and then, and never to the end. */
  private static void dripSlowly(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1_000_000);
    OutputStream body = exchange.getResponseBody();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  body.write(' ');
                  body.flush();
                  Thread.sleep(200);
                }
              } catch (IOException | InterruptedException _) {
                exchange.close();
              }
            });
  }

  @Test
  void theIngressDoesNotStartWithoutAnIssuerToTrust() {
    assertThatThrownBy(() -> start(Map.of()))
        .hasStackTraceContaining("finlego.ingress.jwt.jwk-set-uri");
  }
}

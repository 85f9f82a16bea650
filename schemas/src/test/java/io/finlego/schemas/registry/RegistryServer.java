package io.finlego.schemas.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.finlego.schemas.SchemaCatalogue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves the catalogue over HTTP on a free loopback port. */
public final class RegistryServer implements AutoCloseable {

  private static final String MOUNT = "/schema-registry";

  private final SchemaRegistryApi api = new SchemaRegistryApi(SchemaCatalogue.shipped());
  private final HttpServer server;

  public RegistryServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(MOUNT, this::handle);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + MOUNT;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath().substring(MOUNT.length());
    RegistryAnswer answer = api.answer(exchange.getRequestMethod(), path, body);
    byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", RegistryAnswer.MEDIA_TYPE);
    exchange.sendResponseHeaders(answer.status(), json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

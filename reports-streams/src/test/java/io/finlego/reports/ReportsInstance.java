package io.finlego.reports;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.reports.runtime.StreamsRuntime;
import io.finlego.reports.topology.ReportsTopology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running instance of the reports, with a client for its HTTP API. */
final class ReportsInstance implements AutoCloseable {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final ConfigurableApplicationContext context;
  private final int port;
  private final String secret;

  private ReportsInstance(ConfigurableApplicationContext context, String secret) {
    this.context = context;
    this.secret = secret;
    port = ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  static ReportsInstance start(
      KafkaInProcess kafka, String id, Path state, String... moreArguments) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
    settings.put("finlego.reports.host", "localhost");
    settings.put("finlego.reports.port", "0");
    settings.put("finlego.reports.instance-id", id);
    settings.put("finlego.reports.state-directory", state.toString());
    settings.put("finlego.reports.session-timeout", "6s");
    settings.put("finlego.reports.threads", "1");
    settings.put("finlego.reports.send-interval", "200ms");
    settings.put("finlego.reports.commit-interval", "100ms");
    settings.put("logging.level.root", "warn");
    for (String setting : moreArguments) {
      int equals = setting.indexOf('=');
      settings.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
            .toArray(String[]::new);
    return new ReportsInstance(
        ReportsStreams.builder().run(arguments), settings.get("finlego.reports.secret"));
  }

  /** An answer with its body read as JSON. */
  record Answer(int status, JsonNode body, HttpResponse<String> response) {}

  Answer get(String path) {
    return send(request(path));
  }

  Answer getWithoutSecret(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  Answer post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The value of a metric, summed over all its tags. */
  double metric(String name) {
    return get("/actuator/prometheus")
        .response
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The number of tasks with accounts on this instance. */
  long tasks() {
    return context.getBean(StreamsRuntime.class).runningStreams().metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .flatMap(task -> task.topicPartitions().stream())
        .filter(partition -> partition.topic().contains(ReportsTopology.MOVEMENTS_BY_ACCOUNT))
        .count();
  }

  @Override
  public void close() {
    context.close();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return secret == null ? request : request.header("Authorization", "Bearer " + secret);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      boolean json =
          response.headers().firstValue("Content-Type").orElse("").contains("json")
              && !response.body().isEmpty();
      return new Answer(
          response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

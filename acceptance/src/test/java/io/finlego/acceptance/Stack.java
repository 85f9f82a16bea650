package io.finlego.acceptance;

import io.finlego.contract.DescribedApi;
import io.finlego.embedded.PostgresInProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product, {@code ./finlego up}, as a separate process on free ports. Its data folder
 * survives {@link #stop} and {@link #kill}.
 */
final class Stack implements AutoCloseable {

  private static final Path SCRIPT = Path.of("..", "finlego").toAbsolutePath().normalize();
  private static final Path LOGS = Path.of("target", "stacks").toAbsolutePath();
  private static final Duration READY_WITHIN = Duration.ofSeconds(90);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
  private static final AtomicInteger STARTS = new AtomicInteger();

  private final Path data;
  private final List<Integer> ports;
  private final Map<String, String> settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;
  private Path log;
  private @Nullable DescribedApi document;

  private Stack(Path data, List<Integer> ports, Map<String, String> settings) {
    this.data = data;
    this.ports = ports;
    this.settings = settings;
  }

  /** Starts a stack. Returns when it is ready for commands. */
  static Stack start(Path data) {
    return start(data, Map.of());
  }

  /**
   * Starts a stack with these settings in its environment. Returns when it is ready for commands.
   */
  static Stack start(Path data, Map<String, String> settings) {
    Stack stack = new Stack(data, FreePorts.take(4), settings);
    stack.start();
    return stack;
  }

  URI url() {
    return URI.create("http://localhost:" + ports.get(0));
  }

  /** The OpenAPI document of this stack. The stack must be running at the first call. */
  synchronized DescribedApi document() {
    DescribedApi read = document;
    if (read == null) {
      read = DescribedApi.read(get(url().resolve("/openapi")));
      document = read;
    }
    return read;
  }

  private String get(URI address) {
    try {
      return http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  URI managementUrl() {
    return URI.create("http://localhost:" + ports.get(1));
  }

  int kafkaPort() {
    return ports.get(2);
  }

  String kafka() {
    return "localhost:" + kafkaPort();
  }

  /** The JDBC URL for the superuser, for checks only. */
  String jdbcUrl() {
    return "jdbc:postgresql://localhost:" + ports.get(3) + "/finlego?user=postgres";
  }

  Path data() {
    return data;
  }

  /** The output of the process since its last start. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processes that the script runs, among them the JVM. */
  Stream<ProcessHandle> children() {
    return process.children();
  }

  /** Starts the process again on the same ports and data. Returns when it is ready. */
  void start() {
    try {
      Files.createDirectories(LOGS);
      log =
          LOGS.resolve(
              "stack-%s-%s.log".formatted(ProcessHandle.current().pid(), STARTS.incrementAndGet()));
      ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "up");
      Map<String, String> environment = builder.environment();
      environment.put("JAVA_HOME", System.getProperty("java.home"));
      // A suite's stack ends before the second compiler pays for itself. Without it, the JVM would
      // keep so little room for compiled code that full collections would have to make some.
      environment.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m");
      environment.put("FINLEGO_PORT", ports.get(0).toString());
      environment.put("FINLEGO_MANAGEMENT_PORT", ports.get(1).toString());
      environment.put("FINLEGO_KAFKA_PORT", ports.get(2).toString());
      environment.put("FINLEGO_POSTGRES_PORT", ports.get(3).toString());
      environment.put("FINLEGO_DATA", data.toString());
      environment.putAll(settings);
      process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady();
  }

  /** Asks the process to end, as Ctrl-C does. It must end within 30 s, whatever it is doing. */
  void stop() {
    process.destroy();
    awaitExit();
  }

  /**
   * Ends the JVM as {@code kill -9} does; Postgres lives on. The script that runs the JVM then ends
   * by itself.
   */
  void kill() {
    process.children().forEach(ProcessHandle::destroyForcibly);
    awaitExit();
  }

  /** Ends everything at once as {@code kill -9} does, also Postgres. */
  void killWithPostgres() {
    PostgresInProcess.killOrphanedServer(data.resolve("postgres"));
    kill();
  }

  /** Ends the process and deletes its data. */
  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when the stack is ready for commands; fails after 90 s. */
  void awaitReady() {
    Instant end = Instant.now().plus(READY_WITHIN);
    while (!isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        throw new AssertionError("The stack did not become ready:\n" + output() + ownLog());
      }
      Await.pause();
    }
  }

  /** The log that the product writes into its data folder; empty if there is none. */
  String ownLog() {
    Path file = data.resolve("logs/finlego.log");
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(managementUrl().resolve("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitExit() {
    try {
      if (!process.waitFor(STOPPED_WITHIN)) {
        throw new AssertionError("The stack did not end:\n" + output());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.standalone.demo.Demo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** FinLego as a separate process, on free ports and in a folder of the test. */
final class FinLegoProcess implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration STOP_MAX = Duration.ofSeconds(30);
  private static final Duration KILL_MAX = Duration.ofSeconds(2);
  private static final Duration SECOND_SIGNAL_PAUSE = Duration.ofMillis(200);

  private final Process process;
  private final Path output;
  private final Map<String, String> environment;

  private FinLegoProcess(Process process, Path output, Map<String, String> environment) {
    this.process = process;
    this.output = output;
    this.environment = environment;
  }

  /**
   * An environment with free ports and with data below the folder, for all starts on that folder.
   */
  static Map<String, String> environment(Path folder) throws IOException {
    return Map.of(
        "FINLEGO_PORT", Integer.toString(PortCheck.findFreePort()),
        "FINLEGO_MANAGEMENT_PORT", Integer.toString(PortCheck.findFreePort()),
        "FINLEGO_KAFKA_PORT", Integer.toString(PortCheck.findFreePort()),
        "FINLEGO_POSTGRES_PORT", Integer.toString(PortCheck.findFreePort()),
        "FINLEGO_DATA", folder.resolve("data").toString());
  }

  static FinLegoProcess start(String main, Path folder, Map<String, String> environment)
      throws IOException {
    return start(main, System.getProperty("java.class.path"), folder, environment);
  }

  static FinLegoProcess start(
      String main, String classPath, Path folder, Map<String, String> environment)
      throws IOException {
    var output = Files.createTempFile(folder, "output", ".txt");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                main));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("FINLEGO_"));
    builder.environment().putAll(environment);
    return new FinLegoProcess(builder.start(), output, environment);
  }

  FinLegoProcess awaitReady() throws IOException, InterruptedException {
    awaitOutput("FinLego is ready");
    return this;
  }

  /** Waits until the process has printed the text. */
  void awaitOutput(String text) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!output().contains(text)) {
      assertThat(process.isAlive()).as(output()).isTrue();
      assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Stops the process and returns its exit status. It must end within 30 s in every state, and
   * Postgres with it. Sends two signals, because a user who waits presses Ctrl-C again.
   */
  int stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(SECOND_SIGNAL_PAUSE)) {
      process.destroy();
    }
    var exitStatus = exitStatus(STOP_MAX);
    awaitEnd(postmaster().stream().toList());
    return exitStatus;
  }

  /** Waits until the processes, which were told to end, no longer run. */
  static void awaitEnd(List<ProcessHandle> processes) throws InterruptedException {
    var deadlineNanos = System.nanoTime() + KILL_MAX.toNanos();
    while (processes.stream().anyMatch(RunningProcess::is)) {
      assertThat(System.nanoTime()).as("%s run", processes).isLessThan(deadlineNanos);
      Thread.sleep(20);
    }
  }

  /** Waits for a process that ends by itself. */
  int exitStatus() throws IOException, InterruptedException {
    return exitStatus(START_TIMEOUT);
  }

  private int exitStatus(Duration patience) throws IOException, InterruptedException {
    assertThat(process.waitFor(patience)).as(output()).isTrue();
    return process.exitValue();
  }

  /** Sends SIGKILL to the JVM, not to its children. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Collects the garbage of the JVM once. */
  void collectGarbage() throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var collection =
        new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run").inheritIO().start();
    assertThat(collection.waitFor()).isZero();
  }

  /** Plays the demo's day of a bank on this stack, in another process. */
  FinLegoProcess startBanksDay(Path folder) throws IOException {
    return start(Demo.class.getName(), folder, environment);
  }

  /** Returns the main process of Postgres; empty if it does not run. */
  Optional<ProcessHandle> postmaster() throws IOException {
    var file = data().resolve("postgres/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
            .filter(RunningProcess::is)
        : Optional.empty();
  }

  /** Returns the number of the ledger's entries. */
  long entries() throws SQLException {
    var url =
        "jdbc:postgresql://127.0.0.1:%s/finlego?user=finlego_reader"
            .formatted(environment.get("FINLEGO_POSTGRES_PORT"));
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from ledger.entry_view")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  Path data() {
    return Path.of(environment.get("FINLEGO_DATA"));
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  String health(String group) throws IOException, InterruptedException {
    return management("/actuator/health/" + group);
  }

  String management(String path) throws IOException, InterruptedException {
    var uri = URI.create("http://localhost:" + environment.get("FINLEGO_MANAGEMENT_PORT") + path);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

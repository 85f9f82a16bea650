package io.finlego.benchmarks.stand;

import io.finlego.benchmarks.measurement.RefusedException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service that runs in a separate JVM. */
final class ServiceProcess implements AutoCloseable {

  /**
   * The JVM options of the container images, but with a heap size that does not depend on the
   * machine.
   */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx1g",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final int START_TIMEOUT_S = 120;
  private static final int STOP_TIMEOUT_S = 20;
  private static final int PROBE_TIMEOUT_MS = 2_000;
  private static final int PAUSE_MS = 100;

  private final Service service;
  private final ServicePorts ports;
  private final Path logFile;
  private final Process process;

  private ServiceProcess(Service service, ServicePorts ports, Path logFile, Process process) {
    this.service = service;
    this.ports = ports;
    this.logFile = logFile;
    this.process = process;
  }

  /**
   * Starts the service and waits until it is ready.
   *
   * @throws RefusedException if the service does not become ready in time
   */
  static ServiceProcess start(Service service, TestStand stand, Path folder)
      throws IOException, InterruptedException {
    ServicePorts ports = ServicePorts.findFree();
    Path logFile = Files.createDirectories(folder).resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), service.mainClass()));
    command.addAll(service.commonArguments(stand));
    command.addAll(service.arguments(ports, folder));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(logFile.toFile())
            .start();
    ServiceProcess startedProcess = new ServiceProcess(service, ports, logFile, process);
    try {
      startedProcess.awaitReady();
    } catch (IOException | InterruptedException | RuntimeException e) {
      startedProcess.close();
      throw e;
    }
    return startedProcess;
  }

  int httpPort() {
    return ports.httpPort();
  }

  int managementPort() {
    return ports.managementPort();
  }

  long pid() {
    return process.pid();
  }

  /**
   * Stops the service with a signal. If the service does not stop in time, this method kills the
   * process.
   */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_TIMEOUT_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_TIMEOUT_S);
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadlineNanos) {
        throw new RefusedException(
            "%s did not start. Its last line of output: %s".formatted(service, lastOutputLines()));
      }
      Thread.sleep(PAUSE_MS);
    }
  }

  private boolean isReady() throws IOException {
    URI readinessUrl =
        URI.create(
            "http://127.0.0.1:%s/actuator/health/readiness".formatted(ports.managementPort()));
    HttpURLConnection probe = (HttpURLConnection) readinessUrl.toURL().openConnection();
    probe.setConnectTimeout(PROBE_TIMEOUT_MS);
    probe.setReadTimeout(PROBE_TIMEOUT_MS);
    try {
      return probe.getResponseCode() == 200;
    } catch (IOException e) {
      return false; // the service does not listen yet
    } finally {
      probe.disconnect();
    }
  }

  private String lastOutputLines() throws IOException {
    List<String> lines = Files.readAllLines(logFile);
    return String.join(
        System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }
}

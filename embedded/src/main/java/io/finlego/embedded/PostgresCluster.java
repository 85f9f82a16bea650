package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A data directory of Postgres, and the server that runs on it. */
final class PostgresCluster {

  private static final String MAJOR_VERSION = "18";
  private static final String STOP_TIMEOUT_S = "60";
  private static final Duration ORPHANED_PROCESSES_TIMEOUT = Duration.ofSeconds(15);
  private static final long RETRY_PAUSE_MS = 200;
  private static final int PORT_ATTEMPTS = 3;

  /**
   * The default settings of the server, for the machine of one user. Commits are durable, because
   * fsync and synchronous_commit keep their default, which is on.
   */
  private static final Map<String, String> DEFAULT_PARAMETERS =
      Map.ofEntries(
          Map.entry("listen_addresses", Ports.HOST),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "100"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("wal_level", "minimal"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"));

  private final Path directory;
  private final Map<String, String> parameters;
  private final PostgresLog log;

  PostgresCluster(Path directory, Map<String, String> parameters) {
    this.directory = directory.toAbsolutePath().normalize();
    this.parameters = parameters;
    log = new PostgresLog(this.directory.resolveSibling(this.directory.getFileName() + ".log"));
  }

  Path directory() {
    return directory;
  }

  /**
   * Creates the data directory. If the directory exists, only checks that it belongs to this
   * version of Postgres. A failure never leaves an incomplete directory.
   */
  void create() {
    try {
      var versionFile = directory.resolve("PG_VERSION");
      if (Files.exists(versionFile)) {
        checkVersion(Files.readString(versionFile).strip());
        return;
      }
      var newDirectory = directory.resolveSibling(directory.getFileName() + ".unfinished");
      Directories.delete(newDirectory);
      PostgresProgram.run(
          "initdb",
          List.of(
              "--pgdata=" + newDirectory,
              "--username=" + PostgresServer.SUPERUSER,
              "--auth=trust",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--locale=C",
              "--builtin-locale=C.UTF-8"));
      Files.deleteIfExists(directory);
      Files.move(newDirectory, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Postgres cannot create its folder " + directory, e);
    }
  }

  /**
   * Starts the server and waits until it accepts connections.
   *
   * @param port the TCP port; 0 for any free port
   * @return the port on which the server listens
   */
  int start(int port) {
    for (var attempt = 1; ; attempt++) {
      var candidatePort = port == 0 ? Ports.findFree() : port;
      if (!Ports.isInUse(candidatePort)) {
        startOn(candidatePort);
        return candidatePort;
      }
      if (port != 0 || attempt == PORT_ATTEMPTS) {
        throw new EmbeddedServerException(
            "Port " + candidatePort + " is taken: Postgres can't start on it");
      }
    }
  }

  /**
   * Stops the server. The server ends its sessions and rolls back their open transactions. Does
   * nothing if the server is not running.
   */
  void stop() {
    process().ifPresent(_ -> stopServer());
  }

  Optional<ProcessHandle> process() {
    return PostmasterFile.read(directory).flatMap(PostmasterFile::process);
  }

  void delete() {
    Directories.delete(directory);
    log.delete();
  }

  /**
   * Cleans up after a JVM that was killed. If a Postgres server is still running on this directory,
   * stops it. If the process in the pid file is a different program, deletes the file, because
   * Postgres would mistake that program for its own server.
   */
  void stopOrphanedServer() {
    var postmasterFile = PostmasterFile.read(directory);
    if (postmasterFile.isEmpty()) {
      return;
    }
    if (postmasterFile.get().process().isPresent()) {
      stopServer();
    } else if (ProcessHandle.of(postmasterFile.get().pid())
        .filter(ProcessHandle::isAlive)
        .isPresent()) {
      try {
        Files.deleteIfExists(PostmasterFile.path(directory));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void stopServer() {
    PostgresProgram.run(
        "pg_ctl",
        List.of("stop", "--pgdata=" + directory, "--mode=fast", "--timeout=" + STOP_TIMEOUT_S));
  }

  /**
   * Starts the server on the port. After a server was killed, its child processes keep its shared
   * memory for a short time, and a start during this time fails. Therefore this method tries again
   * until a time-out.
   */
  private void startOn(int port) {
    log.rotate();
    var deadlineNanos = System.nanoTime() + ORPHANED_PROCESSES_TIMEOUT.toNanos();
    while (true) {
      var logBytesBefore = log.byteCount();
      try {
        PostgresProgram.run(
            "pg_ctl",
            List.of(
                "start",
                "--pgdata=" + directory,
                "--log=" + log.file(),
                "--wait",
                "--timeout=100",
                "--options=" + serverOptions(port)));
        return;
      } catch (EmbeddedServerException e) {
        var reason = log.failureReason(logBytesBefore);
        if (!reason.contains("shared memory block") || System.nanoTime() > deadlineNanos) {
          throw new EmbeddedServerException("Postgres did not start: " + reason, e);
        }
        pause();
      }
    }
  }

  private String serverOptions(int port) {
    var allParameters = new LinkedHashMap<>(DEFAULT_PARAMETERS);
    allParameters.putAll(parameters);
    allParameters.put("port", Integer.toString(port));
    return allParameters.entrySet().stream()
        .map(parameter -> "-c " + parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining(" "));
  }

  private void checkVersion(String version) {
    if (!version.equals(MAJOR_VERSION)) {
      throw new EmbeddedServerException(
          directory
              + " belongs to Postgres "
              + version
              + ", and this FinLego brings Postgres "
              + MAJOR_VERSION
              + ": choose another data folder");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("interrupted while Postgres started", e);
    }
  }
}

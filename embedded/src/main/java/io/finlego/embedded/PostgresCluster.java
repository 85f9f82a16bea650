package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A data directory of Postgres, and the server that runs on it. */
final class PostgresCluster {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
  private static final String STOP_TIMEOUT_S = "60";
  private static final int KILL_TIMEOUT_S = 10;
  private static final Duration ORPHANED_PROCESSES_TIMEOUT = Duration.ofSeconds(15);
  private static final long RETRY_PAUSE_MS = 200;
  private static final int PORT_ATTEMPTS = 3;

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

  /** Kills the server, and waits for its end. Does nothing if the server is not running. */
  void kill() {
    killWithoutWaiting()
        .ifPresent(server -> server.onExit().orTimeout(KILL_TIMEOUT_S, TimeUnit.SECONDS).join());
  }

  /**
   * Kills the server and its child processes. A child process that hangs would not notice the end
   * of the server, and would keep the shared memory that the next server needs. Returns the server;
   * empty if it was not running.
   */
  Optional<ProcessHandle> killWithoutWaiting() {
    var server = process();
    server.ifPresent(
        process -> {
          var children = process.descendants().toList();
          process.destroyForcibly();
          children.forEach(ProcessHandle::destroyForcibly);
        });
    return server;
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
      stopOrKillServer();
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

  /** Kills the server if it hangs and therefore does not stop. The next start recovers its data. */
  private void stopOrKillServer() {
    try {
      stopServer();
    } catch (EmbeddedServerException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      LOG.warn("Postgres does not stop, and is killed: {}", e.getMessage());
      kill();
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
                "--options=" + PostgresParameters.asOptions(parameters, port)));
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

  private static void pause() {
    try {
      Thread.sleep(RETRY_PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("interrupted while Postgres started", e);
    }
  }
}

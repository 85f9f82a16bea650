package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Postgres 18 that belongs to this JVM: its own processes, on the loopback interface, started and
 * stopped from here.
 *
 * <p>Committed data survives a stop, a kill of this JVM and a kill of the server. A server that
 * outlived a killed JVM is found by the pid file in its data directory and stopped at the next
 * start. There is no shutdown hook: who starts it closes it. Every connection from this machine is
 * trusted.
 */
public final class PostgresInProcess implements PostgresServer, AutoCloseable {
  private static final int KILL_TIMEOUT_S = 10;

  private final PostgresSettings settings;
  private final PostgresCluster cluster;
  private int port;

  private PostgresInProcess(PostgresSettings settings) {
    this.settings = settings;
    var kept = settings.directory();
    cluster =
        new PostgresCluster(
            kept == null ? Directories.temporary("finlego-postgres-") : kept,
            settings.parameters());
    port = settings.port();
  }

  /** Starts a server and returns when database {@code finlego} is there to be used. */
  public static PostgresInProcess start(PostgresSettings settings) {
    var postgres = new PostgresInProcess(settings);
    postgres.start();
    return postgres;
  }

  /** Stops the server that a killed JVM left on this data directory, so that its port is free. */
  public static void stopOutlived(Path directory) {
    new PostgresCluster(directory, Map.of()).stopOutlived();
  }

  /** Starts again after {@link #stop} or {@link #kill}, on the same port. */
  public synchronized void start() {
    cluster.create();
    cluster.stopOutlived();
    port = cluster.start(port);
    bootstrap();
  }

  /** Ends the sessions and writes a checkpoint. Does nothing when it does not run. */
  public synchronized void stop() {
    cluster.stop();
  }

  /** As a crash would: no checkpoint, no goodbye; the next start recovers. */
  public synchronized void kill() {
    cluster
        .process()
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().orTimeout(KILL_TIMEOUT_S, TimeUnit.SECONDS).join();
            });
  }

  public void restart() {
    stop();
    start();
  }

  /** Stops, and deletes a temporary data directory. */
  @Override
  public synchronized void close() {
    cluster.stop();
    if (settings.directory() == null) {
      cluster.delete();
    }
  }

  public synchronized int port() {
    return port;
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + Ports.HOST + ":" + port() + "/" + database;
  }

  @Override
  public String bootstrapSql() {
    return settings.bootstrapSql();
  }

  /**
   * The marker tells which script was run to its end: another release may bring another one, and a
   * crash may come between the creation and the script.
   */
  private void bootstrap() {
    var done = cluster.directory().resolve("finlego.ready");
    var script = Integer.toHexString(bootstrapSql().hashCode());
    try {
      if (Files.exists(done) && Files.readString(done).equals(script)) {
        return;
      }
      Databases.createIfMissing(this, DATABASE);
      Databases.bootstrap(this, DATABASE);
      Files.writeString(done, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Postgres 18 that belongs to this JVM. Its processes listen on the loopback interface and are
 * started and stopped from here.
 *
 * <p>Committed data survives a stop, a kill of this JVM and a kill of the server. If a server
 * outlives a killed JVM, the next start finds it by the pid file in its data directory and stops
 * it. There is no shutdown hook, so the code that starts the server must close it. Connections from
 * this machine need no password.
 */
public final class PostgresInProcess implements PostgresServer, AutoCloseable {

  private static final int KILL_TIMEOUT_S = 10;

  private final PostgresSettings settings;
  private final PostgresCluster cluster;
  private int port;

  private PostgresInProcess(PostgresSettings settings) {
    this.settings = settings;
    var directory = settings.directory();
    cluster =
        new PostgresCluster(
            directory == null ? Directories.temporary("finlego-postgres-") : directory,
            settings.parameters());
    port = settings.port();
  }

  /** Starts a server. Returns when the database {@code finlego} is ready for use. */
  public static PostgresInProcess start(PostgresSettings settings) {
    var postgres = new PostgresInProcess(settings);
    postgres.start();
    return postgres;
  }

  /**
   * Stops the server that a killed JVM left on this data directory, so that its port becomes free.
   */
  public static void stopOutlived(Path directory) {
    new PostgresCluster(directory, Map.of()).stopOutlived();
  }

  /** Starts the server again after {@link #stop} or {@link #kill}, on the same port. */
  public synchronized void start() {
    cluster.create();
    cluster.stopOutlived();
    port = cluster.start(port);
    bootstrap();
  }

  /**
   * Stops the server, which ends its sessions and writes a checkpoint. If the server does not run,
   * nothing happens.
   */
  public synchronized void stop() {
    cluster.stop();
  }

  /**
   * Ends the server as a crash would, without a checkpoint. The next start recovers all committed
   * data.
   */
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

  /** Stops the server, and deletes its data directory if that is temporary. */
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
   * Runs the bootstrap script, unless a marker file says that the same script has run to its end.
   * The script must run again if another release has changed it, or if a crash came between the
   * creation of the database and the end of the script.
   */
  private void bootstrap() {
    var marker = cluster.directory().resolve("finlego.ready");
    var script = Integer.toHexString(bootstrapSql().hashCode());
    try {
      if (Files.exists(marker) && Files.readString(marker).equals(script)) {
        return;
      }
      Databases.createIfMissing(this, DATABASE);
      Databases.bootstrap(this, DATABASE);
      Files.writeString(marker, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

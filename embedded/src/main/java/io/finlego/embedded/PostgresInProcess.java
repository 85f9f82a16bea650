package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A Postgres 18 server that this JVM starts and stops. It listens only on the loopback interface,
 * and connections need no password.
 *
 * <p>Committed data is kept if the server is stopped, if the server is killed, and if this JVM is
 * killed. If the JVM is killed, the server continues to run. The next start on the same data
 * directory finds this server by its pid file and stops it. The caller must close the server,
 * because this class has no shutdown hook.
 */
public final class PostgresInProcess implements PostgresServer, AutoCloseable {

  private final PostgresSettings settings;
  private final PostgresCluster cluster;
  private int port;
  private boolean isClosed;

  /** Makes a server. {@link #start()} starts it. */
  public PostgresInProcess(PostgresSettings settings) {
    this.settings = settings;
    var directory = settings.directory();
    cluster =
        new PostgresCluster(
            directory == null ? Directories.createTemporary("finlego-postgres-") : directory,
            settings.parameters());
    port = settings.port();
  }

  /** Starts a server and waits until the database {@code finlego} can be used. */
  public static PostgresInProcess start(PostgresSettings settings) {
    var postgres = new PostgresInProcess(settings);
    postgres.start();
    return postgres;
  }

  /**
   * Stops the server that a killed JVM left on this data directory, so that its port becomes free.
   * Does nothing if there is no such server.
   */
  public static void stopOrphanedServer(Path directory) {
    new PostgresCluster(directory, Map.of()).stopOrphanedServer();
  }

  /**
   * Kills the server on this data directory without a checkpoint, also if it hangs. Does nothing if
   * no server runs on it. Does not wait for its end. The next start recovers all committed data.
   */
  public static void killOrphanedServer(Path directory) {
    var _ = new PostgresCluster(directory, Map.of()).killWithoutWaiting();
  }

  /**
   * Starts the server. After {@link #stop} or {@link #kill}, it has the same port again.
   *
   * @throws EmbeddedServerException if the server was closed, or does not start
   */
  public synchronized void start() {
    if (isClosed) {
      throw new EmbeddedServerException("Postgres was closed, and is not started again");
    }
    PostgresDirectory.create(cluster.directory());
    cluster.stopOrphanedServer();
    port = cluster.start(port);
    bootstrap();
  }

  /** Tells whether the server's process is alive. Does not wait for a start or a stop. */
  public boolean isRunning() {
    return cluster.process().isPresent();
  }

  /**
   * Stops the server. The server ends its sessions and writes a checkpoint. Does nothing if the
   * server is not running.
   */
  public synchronized void stop() {
    cluster.stop();
  }

  /**
   * Kills the server without a checkpoint, like a crash. The next start recovers all committed
   * data. Does nothing if the server is not running.
   */
  public synchronized void kill() {
    cluster.kill();
  }

  public void restart() {
    stop();
    start();
  }

  /**
   * Stops the server for good. Also deletes its data directory if the directory is temporary. If
   * the server is starting, this waits for the end of the start.
   */
  @Override
  public synchronized void close() {
    isClosed = true;
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
   * Creates the database and runs the bootstrap script. Does nothing if a marker file shows that
   * the same script has already run to its end. The script therefore runs again if a new release
   * has changed it, or if a crash interrupted it.
   */
  private void bootstrap() {
    var markerFile = cluster.directory().resolve("finlego.ready");
    var scriptHash = Integer.toHexString(bootstrapSql().hashCode());
    try {
      if (Files.exists(markerFile) && Files.readString(markerFile).equals(scriptHash)) {
        return;
      }
      Databases.createIfMissing(this, DATABASE);
      Databases.bootstrap(this, DATABASE);
      Files.writeString(markerFile, scriptHash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

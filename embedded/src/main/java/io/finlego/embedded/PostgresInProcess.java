package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Postgres 18 that belongs to this JVM: its own processes, on the loopback interface, started and
 * stopped from here.
 *
 * <p>Committed data survives a stop, a kill of this JVM and a kill of the server. A server that
 * outlived a killed JVM is found by the pid file in its data directory and stopped at the next
 * start. There is no shutdown hook: who starts it closes it. Every connection from this machine is
 * trusted.
 */
public final class PostgresInProcess implements AutoCloseable {
  public static final String DATABASE = "finlego";
  public static final String SUPERUSER = "postgres";
  private static final int KILL_TIMEOUT_S = 10;

  private static final String CREATE_DATABASE = "create database \"%s\" template \"%s\"";
  private static final String DATABASE_EXISTS = "select 1 from pg_database where datname = ?";

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

  /** Of database {@code finlego}, without a user. */
  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + Ports.HOST + ":" + port() + "/" + database;
  }

  /** A connection as superuser, to look at things and to prepare them. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, null);
  }

  /** Drops the database if it is there, creates it anew with the roles in it, and gives its URL. */
  public String freshDatabase(String name) {
    return freshDatabase(name, "template1");
  }

  /**
   * As {@link #freshDatabase(String)} with everything that {@code template} holds: migrations need
   * to run once per suite only. Nobody may be connected to the template.
   */
  public synchronized String freshDatabase(String name, String template) {
    try (var connection = connect(SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists \"%s\" with (force)".formatted(name));
      statement.execute(CREATE_DATABASE.formatted(name, template));
    } catch (SQLException e) {
      throw failed("Database " + name + " can't be created", e);
    }
    runBootstrapSql(name);
    return jdbcUrl(name);
  }

  /** A marker, since a crash may come between the creation and the script. */
  private void bootstrap() {
    var done = cluster.directory().resolve("finlego.ready");
    if (Files.exists(done)) {
      return;
    }
    try (var connection = connect(SUPERUSER);
        var exists = connection.prepareStatement(DATABASE_EXISTS);
        var statement = connection.createStatement()) {
      exists.setString(1, DATABASE);
      if (!exists.executeQuery().next()) {
        statement.execute(CREATE_DATABASE.formatted(DATABASE, "template1"));
      }
      runBootstrapSql(DATABASE);
      Files.writeString(done, "");
    } catch (SQLException e) {
      throw failed("Database " + DATABASE + " can't be created", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void runBootstrapSql(String database) {
    if (settings.bootstrapSql().isBlank()) {
      return;
    }
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(settings.bootstrapSql());
    } catch (SQLException e) {
      throw failed("The roles of database " + database + " can't be created", e);
    }
  }

  private static EmbeddedServerException failed(String what, @Nullable SQLException cause) {
    return new EmbeddedServerException(
        what + ": " + (cause == null ? "" : cause.getMessage()), cause);
  }
}

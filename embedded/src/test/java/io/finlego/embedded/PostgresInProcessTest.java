package io.finlego.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.disk.SyncedPaths;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresInProcessTest {

  private static final String ROLES =
      """
      do $$ begin
        if not exists (select 1 from pg_roles where rolname = 'teller') then
          create role teller login;
        end if;
      end $$;
      create schema if not exists desk authorization teller;
      """;

  @TempDir private Path folder;

  private PostgresSettings settings() {
    return PostgresSettings.inDirectory(folder.resolve("postgres")).withBootstrapSql(ROLES);
  }

  @Test
  void committedRowsSurviveAStopAndAKill() throws SQLException {
    try (var postgres = PostgresInProcess.start(settings())) {
      execute(postgres, "create table desk.note (text text)");
      execute(postgres, "insert into desk.note values ('before the stop')");
      postgres.restart();
      execute(postgres, "insert into desk.note values ('before the kill')");

      postgres.kill();
      postgres.start();

      assertThat(text(postgres, "select string_agg(text, ', ' order by text) from desk.note"))
          .isEqualTo("before the kill, before the stop");
      assertThat(text(postgres, "show fsync")).isEqualTo("on");
      assertThat(text(postgres, "select rolname from pg_roles where rolname = 'teller'"))
          .isEqualTo("teller");
    }
  }

  @Test
  void aLossOfPowerCannotTakeTheFoldersOfNewServers() throws Exception {
    var syncedPaths =
        SyncedPaths.during(
            () -> {
              PostgresDirectory.create(folder.resolve("postgres"));
              return Directories.create(folder.resolve("brokers/kafka"));
            });

    assertThat(syncedPaths).contains(folder, folder.resolve("brokers"));
  }

  @Test
  void theScriptOfALaterReleaseRunsOnExistingData() throws SQLException {
    PostgresInProcess.start(settings()).close();

    String later = ROLES.replace("teller", "auditor").replace("desk", "archive");
    try (var postgres = PostgresInProcess.start(settings().withBootstrapSql(later))) {
      assertThat(text(postgres, "select string_agg(rolname, ',' order by rolname) from pg_roles"))
          .contains("auditor", "teller");
    }
  }

  @Test
  void aServerThatOutlivedItsJvmIsStoppedByItsPidFile() throws SQLException {
    var outlived = PostgresInProcess.start(settings());
    execute(outlived, "create table desk.note (text text)");
    var server = PostmasterFile.read(folder.resolve("postgres")).flatMap(PostmasterFile::process);

    try (var postgres = PostgresInProcess.start(settings())) {
      assertThat(server.orElseThrow().onExit()).succeedsWithin(Duration.ofSeconds(10));
      assertThat(text(postgres, "select count(*) from desk.note")).isEqualTo("0");
    }
  }

  @Test
  void aServerThatHangsIsKilledWithItsChildProcessesAndStartsAgain() throws Exception {
    var postgres = PostgresInProcess.start(settings());
    var server = PostmasterFile.read(folder.resolve("postgres")).flatMap(PostmasterFile::process);
    var processes = new ArrayList<ProcessHandle>();
    try (var session = postgres.connect(PostgresInProcess.DATABASE)) {
      suspend(server.orElseThrow());
      processes.addAll(server.orElseThrow().descendants().toList());
      for (var process : processes) {
        suspend(process);
      }
      processes.add(server.orElseThrow());

      PostgresInProcess.killOrphanedServer(folder.resolve("postgres"));

      try (var another = PostgresInProcess.start(settings())) {
        assertThat(session.isValid(1)).isFalse();
        assertThat(text(another, "select 1")).isEqualTo("1");
      }
    } finally {
      processes.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static void suspend(ProcessHandle process) throws Exception {
    var program = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()));
    assertThat(program.start().waitFor()).isZero();
  }

  @Test
  void aProcessThatMeanwhileHasTheStalePidIsLeftAlone() throws Exception {
    var data = folder.resolve("postgres");
    PostgresInProcess.start(settings()).kill();
    var pidFile = data.resolve("postmaster.pid");
    var ownPid = Long.toString(ProcessHandle.current().pid());
    Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("\\d+", ownPid));

    try (var postgres = PostgresInProcess.start(settings())) {
      assertThat(text(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void freshDatabasesAreCopiedFromATemplate() throws SQLException {
    try (var postgres =
        PostgresInProcess.start(PostgresSettings.temporary().withBootstrapSql(ROLES))) {
      execute(postgres, "create table desk.note (text text)");

      postgres.freshDatabase("copy", PostgresInProcess.DATABASE);
      postgres.freshDatabase("empty");

      try (var copy = postgres.connect("copy");
          var empty = postgres.connect("empty")) {
        assertThat(copy.getMetaData().getTables(null, "desk", "note", null).next()).isTrue();
        assertThat(empty.getMetaData().getTables(null, "desk", "note", null).next()).isFalse();
      }
    }
  }

  @Test
  void aTakenPortIsReportedInOneLine() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = settings().withPort(socket.getLocalPort());

      assertThatThrownBy(() -> PostgresInProcess.start(settings))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessage("Port " + socket.getLocalPort() + " is taken: Postgres can't start on it");
    }
  }

  private static void execute(PostgresInProcess postgres, String sql) throws SQLException {
    try (var connection = postgres.connect(PostgresInProcess.DATABASE);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(PostgresInProcess postgres, String sql) throws SQLException {
    try (var connection = postgres.connect(PostgresInProcess.DATABASE);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failed start names its reason in one line and by the exit status. */
class FinLegoRefusalTest {

  private static final String MAIN = FinLego.class.getName();

  @TempDir private Path folder;

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var environment = new HashMap<>(FinLegoProcess.environment(folder));
      environment.put("FINLEGO_POSTGRES_PORT", Integer.toString(socket.getLocalPort()));

      try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
        assertThat(finLego.exitStatus()).isEqualTo(1);
        assertThat(finLego.output().lines().toList().getLast())
            .isEqualTo(
                "FinLego: Port %s is taken: stop what uses it, or set FINLEGO_POSTGRES_PORT to"
                    + " another",
                socket.getLocalPort());
        assertThat(folder.resolve("data")).doesNotExist();
      }
    }
  }

  @Test
  void aFolderHeldByAnotherFinLegoIsNamed() throws Exception {
    var environment = FinLegoProcess.environment(folder);
    try (var _ = DataFolder.open(folder.resolve("data"));
        var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
      assertThat(finLego.exitStatus()).isEqualTo(1);
      assertThat(finLego.output())
          .isEqualToIgnoringNewLines(
              "FinLego: Another FinLego is running on the data folder %s: stop it, or set FINLEGO_DATA to another"
                  .formatted(folder.resolve("data")));
    }
  }

  @Test
  void aStartThatFailsLeavesItsLogBesideTheFolderThatItDeletes() throws Exception {
    var environment = new HashMap<>(FinLegoProcess.environment(folder));
    environment.put("FINLEGO_LEDGER_CURRENCIES", "EUR,HRK");

    try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
      assertThat(finLego.exitStatus()).isEqualTo(1);
      assertThat(finLego.output().lines().toList().getLast())
          .startsWith("FinLego: It did not start: ")
          .contains("finlego.ledger.currencies has HRK, which ISO 4217 has withdrawn.")
          .endsWith("(the log has more: %s/data-failed-start.log)".formatted(folder));
      assertThat(folder.resolve("data")).doesNotExist();
      assertThat(folder.resolve("data-failed-start.log")).content().contains("did not start");
    }
  }

  @Test
  void aFailedStartLeavesTheDataOfEarlierStarts() throws Exception {
    DataFolder.open(folder.resolve("data")).close();
    var environment = new HashMap<>(FinLegoProcess.environment(folder));
    environment.put("FINLEGO_PORT", environment.get("FINLEGO_KAFKA_PORT"));

    try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
      assertThat(finLego.exitStatus()).isEqualTo(1);
      assertThat(folder.resolve("data/version")).exists();
    }
  }

  @Test
  void whatTheScriptPreparesIsDeletedToo() throws Exception {
    Files.createDirectories(folder.resolve("data/tmp"));
    Files.createFile(folder.resolve("data/.lock"));
    var environment = new HashMap<>(FinLegoProcess.environment(folder));
    environment.put("FINLEGO_PORT", "eighty");

    try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
      assertThat(finLego.exitStatus()).isEqualTo(1);
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }

  @Test
  void anInvalidSettingIsNamed() throws Exception {
    var environment = new HashMap<>(FinLegoProcess.environment(folder));
    environment.put("FINLEGO_PORT", "eighty");

    try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
      assertThat(finLego.exitStatus()).isEqualTo(1);
      assertThat(finLego.output())
          .isEqualToIgnoringNewLines(
              "FinLego: FINLEGO_PORT is 'eighty': set it to a port from 1 to 65535, or unset it for"
                  + " 8080");
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }
}

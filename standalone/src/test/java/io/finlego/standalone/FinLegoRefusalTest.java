package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
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
                "FinLego: Port %d is taken: stop what uses it, or set FINLEGO_POSTGRES_PORT to"
                    + " another",
                socket.getLocalPort());
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
  void anInvalidSettingIsNamed() throws Exception {
    var environment = new HashMap<>(FinLegoProcess.environment(folder));
    environment.put("FINLEGO_PORT", "eighty");

    try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
      assertThat(finLego.exitStatus()).isEqualTo(1);
      assertThat(finLego.output())
          .isEqualToIgnoringNewLines(
              "FinLego: FINLEGO_PORT is 'eighty': set it to a port from 1 to 65535, or unset it for"
                  + " 8080");
    }
  }
}

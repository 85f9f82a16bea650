package io.finlego.standalone;

import io.finlego.embedded.DiskSync;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.schemas.AvroTrust;
import io.finlego.standalone.demo.Demo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Starts a stack on new data, plays a few days of a bank, and stops the stack. The classes that the
 * JVM loads during the rehearsal go into the ahead-of-time cache. The program's argument is an
 * empty folder.
 */
public final class Rehearsal {

  private static final int DAY_COUNT = 5;

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    AvroTrust.establish();
    var folder = Path.of(arguments[0]).toAbsolutePath();
    var settings =
        new Settings(
            PortCheck.findFreePort(),
            PortCheck.findFreePort(),
            PortCheck.findFreePort(),
            PortCheck.findFreePort(),
            folder.resolve("data"),
            DiskSync.OFF,
            Settings.DEFAULT_RESTART_UPTIME_MIN);
    var dataFolder = DataFolder.open(settings.dataPath());
    Console.logTo(dataFolder.logs());
    PostgresInProcess.stopOrphanedServer(dataFolder.postgres());
    var restart = Restart.ofThisProcess(new WriteProbe(dataFolder.writeProbe()));
    try (var stack = new Stack(settings, dataFolder, restart)) {
      stack.start();
      playBankDays(URI.create("http://localhost:" + settings.port()));
    }
    System.exit(0);
  }

  private static void playBankDays(URI apiUrl) {
    var discardedOutput =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    for (var day = 0; day < DAY_COUNT; day++) {
      Demo.playBankDay(apiUrl, discardedOutput, false);
    }
  }
}

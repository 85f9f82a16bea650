package io.finlego.standalone;

import io.finlego.embedded.EmbeddedServerException;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.schemas.AvroTrust;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The main class of {@code ./finlego up}. It runs the whole product in one JVM.
 *
 * <p>The exit status is 0 after a stop by a signal. If the start fails, the exit status is 1, and
 * one line tells the user the reason and what to do.
 */
public final class FinLego {

  private FinLego() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var startTime = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    DataFolder dataFolder = null;
    try {
      AvroTrust.establish();
      var settings = Settings.from(System.getenv());
      dataFolder = DataFolder.open(settings.dataPath());
      Console.logTo(dataFolder.logs());
      Console.printStarting(settings);
      PostgresInProcess.stopOrphanedServer(dataFolder.postgres());
      PortCheck.refuseUsedPorts(settings);
      var stack = new Stack(settings, dataFolder);
      var orderlyStop = new OrderlyStop(stack, dataFolder);
      Runtime.getRuntime().addShutdownHook(orderlyStop);
      run(stack, orderlyStop, dataFolder);
      if (!orderlyStop.isUnderWay()) {
        Console.printReady(settings, dataFolder, Duration.between(startTime, Instant.now()));
      }
    } catch (Refusal | EmbeddedServerException e) {
      deleteNewDataFolder(dataFolder);
      exitWithFailure(String.valueOf(e.getMessage()));
    }
  }

  private static void run(Stack stack, OrderlyStop orderlyStop, DataFolder dataFolder) {
    try {
      stack.start();
    } catch (IOException | RuntimeException e) {
      if (!orderlyStop.isUnderWay()) {
        orderlyStop.markAsFollowingFailedStart();
        exitWithFailure(Console.logAndSummarize(e, dataFolder.logsAfterFailure()));
      }
    }
  }

  /** Deletes the data folder after a refused start, if this start has created it. */
  private static void deleteNewDataFolder(@Nullable DataFolder dataFolder) {
    if (dataFolder != null) {
      dataFolder.abandon();
      return;
    }
    try {
      DataFolder.deleteUnused(Settings.readDataPath(System.getenv()));
    } catch (Refusal e) {
      // FINLEGO_DATA is not the path of a folder, so nothing was created.
      return;
    }
  }

  private static void exitWithFailure(String message) {
    System.err.println("FinLego: " + message);
    System.exit(1);
  }
}

package io.finlego.standalone;

import io.finlego.embedded.EmbeddedServerException;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.ingress.RequestThreads;
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
 * one line tells the user the reason and what to do. If the process must be started again, the exit
 * status is {@link Restart#EXIT_STATUS}.
 */
public final class FinLego {

  private FinLego() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    RequestThreads.prepare();
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
      var restart = Restart.ofThisProcess(new WriteProbe(dataFolder.writeProbe()));
      var stack = new Stack(settings, dataFolder, restart);
      var orderlyStop = new OrderlyStop(stack, dataFolder, restart);
      Runtime.getRuntime().addShutdownHook(orderlyStop);
      run(stack, orderlyStop, restart, dataFolder);
      if (!orderlyStop.isUnderWay() && !restart.isRequested()) {
        Console.printReady(settings, dataFolder, Duration.between(startTime, Instant.now()));
      }
    } catch (Refusal | EmbeddedServerException e) {
      deleteNewDataFolder(dataFolder);
      exitWithFailure(String.valueOf(e.getMessage()));
    }
  }

  private static void run(
      Stack stack, OrderlyStop orderlyStop, Restart restart, DataFolder dataFolder) {
    try {
      stack.start();
    } catch (IOException | RuntimeException e) {
      if (!orderlyStop.isUnderWay() && !restart.isRequested()) {
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
      Leftovers.deleteUnused(Settings.readDataPath(System.getenv()));
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

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
 * Runs the whole product in one JVM: {@code ./finlego up}.
 *
 * <p>The exit status is 0 after an orderly stop by signal. If the start fails, the status is 1, and
 * one line says why and what to do.
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
      dataFolder = DataFolder.open(settings.data());
      Console.logTo(dataFolder.logs());
      Console.starting(settings);
      PostgresInProcess.stopOutlived(dataFolder.postgres());
      PortCheck.refuseTaken(settings);
      var stack = new Stack(settings, dataFolder);
      var stop = new OrderlyStop(stack, dataFolder);
      Runtime.getRuntime().addShutdownHook(stop);
      run(stack, stop, dataFolder);
      if (!stop.isUnderWay()) {
        Console.ready(settings, dataFolder, Duration.between(startTime, Instant.now()));
      }
    } catch (Refusal | EmbeddedServerException e) {
      leaveNothing(dataFolder);
      exit(String.valueOf(e.getMessage()));
    }
  }

  private static void run(Stack stack, OrderlyStop stop, DataFolder dataFolder) {
    try {
      stack.start();
    } catch (IOException | RuntimeException e) {
      if (!stop.isUnderWay()) {
        stop.forFailure();
        exit(Console.failure(e, dataFolder.logsAfterFailure()));
      }
    }
  }

  /** A refused start leaves no data folder, unless there was one. */
  private static void leaveNothing(@Nullable DataFolder dataFolder) {
    if (dataFolder != null) {
      dataFolder.abandon();
      return;
    }
    try {
      DataFolder.deleteUnused(Settings.data(System.getenv()));
    } catch (Refusal e) {
      // FINLEGO_DATA does not name a folder, which is what the start is refused for.
      return;
    }
  }

  private static void exit(String message) {
    System.err.println("FinLego: " + message);
    System.exit(1);
  }
}

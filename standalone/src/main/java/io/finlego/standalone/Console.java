package io.finlego.standalone;

import io.finlego.embedded.EmbeddedServerException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Prints the few lines for the user. All other messages go to the log file. */
final class Console {

  private Console() {}

  /** Sets up logging. This must happen before the first logger is created. */
  static void logTo(Path folder) {
    System.setProperty("logback.configurationFile", "finlego-logback.xml");
    System.setProperty("finlego.logs", folder.toString());
    // Tomcat and other libraries use the JDK's logging, which writes to the console by default.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LogLevels.apply();
  }

  static void printStarting(Settings settings) {
    System.out.println("FinLego starts, with its data in " + settings.dataPath());
  }

  static void printReady(Settings settings, DataFolder dataFolder, Duration startTime) {
    System.out.printf(
        Locale.ROOT,
        """
        FinLego is ready after %.1f s.

          API       http://localhost:%3$d
          Docs      http://localhost:%3$d/docs and http://localhost:%3$d/docs/events
          Health    http://localhost:%4$d/actuator/health
          Metrics   http://localhost:%4$d/actuator/prometheus
          Kafka     localhost:%5$d
          Postgres  jdbc:postgresql://localhost:%6$d/finlego (user finlego_reader reads, postgres may all)
          Log       %2$s

        ./finlego demo, in another terminal, shows a bank's day. Ctrl-C stops FinLego.
        """,
        startTime.toMillis() / 1000.0,
        dataFolder.logs().resolve("finlego.log"),
        settings.port(),
        settings.managementPort(),
        settings.kafkaPort(),
        settings.postgresPort());
  }

  static void printRestarting(String reason) {
    System.out.println("FinLego starts again. " + reason);
  }

  static void printWaiting(String problem) {
    System.out.println("FinLego waits until its data folder takes writes: " + problem);
  }

  static void printStopping() {
    System.out.println("FinLego stops.");
  }

  static void printStopped() {
    System.out.println("FinLego has stopped; its data is kept.");
    System.out.flush();
  }

  /**
   * Writes the failure with its details to the log, and returns a message of one line for the user.
   */
  static String logAndSummarize(Throwable failure, Path logFile) {
    LoggerFactory.getLogger(Console.class).error("FinLego did not start", failure);
    var cause = failure;
    while (cause.getCause() != null && !hasMessageForUsers(cause)) {
      cause = cause.getCause();
    }
    var message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    var prefix = hasMessageForUsers(cause) ? "" : cause.getClass().getSimpleName() + ": ";
    return "It did not start: %s%s (the log has more: %s)".formatted(prefix, message, logFile);
  }

  /**
   * Tells whether the message of the failure is written for users. The messages of the causes of
   * such a failure are not written for users.
   */
  private static boolean hasMessageForUsers(Throwable failure) {
    return failure instanceof Refusal || failure instanceof EmbeddedServerException;
  }
}

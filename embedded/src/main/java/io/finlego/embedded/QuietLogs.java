package io.finlego.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Lowers the broker's log levels. A broker writes about 1,500 lines at INFO while it starts, and
 * Logback's default level is DEBUG. A level that is set already stays as it is.
 */
final class QuietLogs {

  private static final List<String> NOISY = List.of("org.apache.kafka", "kafka", "state.change");
  private static final boolean LOGBACK = isPresent();

  private QuietLogs() {}

  static void apply() {
    if (LOGBACK) {
      Logback.quieten();
    }
  }

  private static boolean isPresent() {
    try {
      Class.forName("ch.qos.logback.classic.LoggerContext");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** A separate class, so that Logback's classes are loaded only if Logback is there. */
  private static final class Logback {
    static void quieten() {
      if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
        NOISY.stream()
            .map(context::getLogger)
            .filter(logger -> logger.getLevel() == null)
            .forEach(logger -> logger.setLevel(Level.WARN));
      }
    }
  }
}

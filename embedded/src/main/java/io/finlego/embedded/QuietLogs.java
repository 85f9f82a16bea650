package io.finlego.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Makes the broker's loggers write only warnings and errors. Without this class, a broker writes
 * about 1,500 lines at the level INFO while it starts, and even more at DEBUG, which is Logback's
 * default level. Loggers that already have a level keep it.
 */
final class QuietLogs {

  private static final List<String> NOISY_LOGGERS =
      List.of("org.apache.kafka", "kafka", "state.change");
  private static final boolean HAS_LOGBACK = isLogbackPresent();

  private QuietLogs() {}

  static void apply() {
    if (HAS_LOGBACK) {
      Logback.setLevels();
    }
  }

  /**
   * Silences a broker that has given up. Otherwise it would log each failed sync of each topic,
   * which is many megabytes a second with short intervals, and the disk may be full.
   */
  static void silenceBroker() {
    if (HAS_LOGBACK) {
      Logback.silenceBroker();
    }
  }

  private static boolean isLogbackPresent() {
    try {
      Class.forName("ch.qos.logback.classic.LoggerContext");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * This is a separate class, so that the JVM loads Logback's classes only if Logback is on the
   * class path.
   */
  private static final class Logback {
    static void silenceBroker() {
      if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
        context.getLogger("kafka").setLevel(Level.OFF);
      }
    }

    static void setLevels() {
      if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
        NOISY_LOGGERS.stream()
            .map(context::getLogger)
            .filter(logger -> logger.getLevel() == null)
            .forEach(logger -> logger.setLevel(Level.WARN));
      }
    }
  }
}

package io.finlego.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The log levels that all services have in common. Services that run apart import the same file. In
 * this process Spring Boot sets no levels, because the services share one logging.
 */
final class LogLevels {

  private static final String RESOURCE = "log-levels.properties";
  private static final String PREFIX = "logging.level.";

  private LogLevels() {}

  /** Sets the levels. Logging must be set up. */
  static void apply() {
    try {
      var levels = PropertiesLoaderUtils.loadProperties(new ClassPathResource(RESOURCE));
      var loggingSystem = LoggingSystem.get(LogLevels.class.getClassLoader());
      for (var name : levels.stringPropertyNames()) {
        loggingSystem.setLogLevel(
            name.substring(PREFIX.length()),
            LogLevel.valueOf(levels.getProperty(name).toUpperCase(Locale.ROOT)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

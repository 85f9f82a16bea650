package io.finlego.processing.engine;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * What is logged while a test runs, with the traces of the failures. Suites that run at the same
 * time add their lines to it, so a test looks for lines that name its own topics or group. It
 * listens to the loggers: a capture of the standard output is lost as soon as two suites take and
 * give back that output in turns.
 */
final class LoggedLines implements BeforeEachCallback, AfterEachCallback {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final PatternLayout layout = new PatternLayout();
  private final Listener listener = new Listener();

  @Override
  public void beforeEach(ExtensionContext context) {
    LoggerContext loggers = root.getLoggerContext();
    layout.setContext(loggers);
    layout.setPattern("%level %logger %msg%n%ex");
    layout.start();
    listener.setContext(loggers);
    listener.start();
    root.addAppender(listener);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    root.detachAppender(listener);
    listener.stop();
    layout.stop();
  }

  Stream<String> lines() {
    return lines.stream();
  }

  private final class Listener extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      layout.doLayout(event).lines().forEach(lines::add);
    }
  }
}

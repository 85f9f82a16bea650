package io.finlego.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker inside this JVM, with its own KRaft controller.
 *
 * <p>The broker can be stopped and started again; it then has the same topics, records, committed
 * offsets and port. If the process is killed, no record is lost, because records are in the page
 * cache. If the machine crashes, the last records may be lost, because Kafka does not sync each
 * record to the disk.
 *
 * <p>The broker's classes are not a public API of Kafka. Therefore the version is pinned, and only
 * this class uses them.
 */
public final class KafkaInProcess implements KafkaServer, AutoCloseable {

  private static final int START_ATTEMPTS = 3;

  static {
    // By default a broker that fails halts the JVM, and with it everything else in this JVM.
    Exit.setExitProcedure(KafkaInProcess::refuseToExit);
    Exit.setHaltProcedure(KafkaInProcess::refuseToExit);
  }

  private final KafkaSettings settings;
  private final Path directory;
  private int port;
  private @Nullable KafkaRaftServer server;

  private KafkaInProcess(KafkaSettings settings) {
    this.settings = settings;
    var configured = settings.directory();
    directory =
        configured == null
            ? Directories.temporary("finlego-kafka-")
            : Directories.create(configured);
    port = settings.port();
  }

  /** Starts a broker. Returns when the broker accepts requests. */
  public static KafkaInProcess start(KafkaSettings settings) {
    var kafka = new KafkaInProcess(settings);
    kafka.start();
    return kafka;
  }

  /**
   * Starts the broker again after {@link #stop}, on the same port. If the broker runs already,
   * nothing happens.
   */
  public synchronized void start() {
    if (server != null) {
      return;
    }
    QuietLogs.apply();
    format();
    for (var attempt = 1; ; attempt++) {
      var candidate = port == 0 ? Ports.free() : port;
      try {
        server = started(candidate);
        port = candidate;
        return;
      } catch (RuntimeException e) {
        if (!isTaken(e) || attempt == START_ATTEMPTS) {
          throw new EmbeddedServerException(
              "Kafka did not start on port " + candidate + ": " + e.getMessage(), e);
        }
      }
    }
  }

  /**
   * Shuts the broker down cleanly; committed data stays. If the broker does not run, nothing
   * happens.
   */
  public synchronized void stop() {
    var runningServer = server;
    server = null;
    if (runningServer != null) {
      runningServer.shutdown();
      runningServer.awaitShutdown();
    }
  }

  public void restart() {
    stop();
    start();
  }

  /** Stops the broker, and deletes its directory if that is temporary. */
  @Override
  public void close() {
    stop();
    if (settings.directory() == null) {
      Directories.delete(directory);
    }
  }

  Path directory() {
    return directory;
  }

  @Override
  public synchronized String bootstrapServers() {
    return Ports.HOST + ":" + port;
  }

  public synchronized int port() {
    return port;
  }

  private KafkaRaftServer started(int candidate) {
    var broker =
        new KafkaRaftServer(
            new KafkaConfig(
                BrokerProperties.of(candidate, Ports.free(), directory, settings.overrides()),
                false),
            Time.SYSTEM);
    try {
      broker.startup();
      return broker;
    } catch (RuntimeException e) {
      broker.shutdown();
      throw e;
    }
  }

  private void format() {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try (var discarded =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(discarded)
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(directory.toString()))
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new EmbeddedServerException(
          "Kafka's folder " + directory + " cannot be prepared: " + e.getMessage(), e);
    }
  }

  private static boolean isTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var message = cause.getMessage();
      if (cause instanceof BindException
          || (message != null && message.contains("Address already in use"))) {
        return true;
      }
    }
    return false;
  }

  private static void refuseToExit(int status, @Nullable String message) {
    throw new KafkaException("Kafka gave up with status " + status + ": " + message);
  }
}

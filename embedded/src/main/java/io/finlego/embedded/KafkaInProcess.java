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
 * A Kafka broker that runs inside this JVM and also is its own controller.
 *
 * <p>The broker can be stopped and started again. It then has the same port, topics, records and
 * committed offsets. If the JVM is killed, no record is lost, because the operating system still
 * writes the records to the disk. If the machine crashes, the newest records may be lost, because
 * Kafka does not sync each record to the disk.
 *
 * <p>The broker's classes are not a public API of Kafka. Therefore the Kafka version is fixed, and
 * only this class uses those classes.
 */
public final class KafkaInProcess implements KafkaServer, AutoCloseable {

  /** The broker's id in its cluster. */
  public static final int NODE_ID = 1;

  private static final int START_ATTEMPTS = 3;

  static {
    // By default a broker that fails ends the whole JVM. These procedures throw an exception
    // instead.
    Exit.setExitProcedure(KafkaInProcess::refuseToExit);
    Exit.setHaltProcedure(KafkaInProcess::refuseToExit);
  }

  private final KafkaSettings settings;
  private final Path directory;
  private int port;
  private @Nullable KafkaRaftServer server;

  private KafkaInProcess(KafkaSettings settings) {
    this.settings = settings;
    var configuredDirectory = settings.directory();
    directory =
        configuredDirectory == null
            ? Directories.createTemporary("finlego-kafka-")
            : Directories.create(configuredDirectory);
    port = settings.port();
  }

  /** Starts a broker and waits until it accepts requests. */
  public static KafkaInProcess start(KafkaSettings settings) {
    var kafka = new KafkaInProcess(settings);
    kafka.start();
    return kafka;
  }

  /**
   * Starts the broker again after {@link #stop}, on the same port. Does nothing if the broker is
   * running.
   */
  public synchronized void start() {
    if (server != null) {
      return;
    }
    QuietLogs.apply();
    formatDirectory();
    for (var attempt = 1; ; attempt++) {
      var candidatePort = port == 0 ? Ports.findFree() : port;
      try {
        server = startServer(candidatePort);
        port = candidatePort;
        return;
      } catch (RuntimeException e) {
        if (!isPortInUse(e) || attempt == START_ATTEMPTS) {
          throw new EmbeddedServerException(
              "Kafka did not start on port " + candidatePort + ": " + e.getMessage(), e);
        }
      }
    }
  }

  /** Stops the broker cleanly and keeps its data. Does nothing if the broker is not running. */
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

  /** Stops the broker. Also deletes its directory if the directory is temporary. */
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

  private KafkaRaftServer startServer(int candidatePort) {
    var broker =
        new KafkaRaftServer(
            new KafkaConfig(
                BrokerProperties.of(
                    candidatePort, Ports.findFree(), directory, settings.overrides()),
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

  private void formatDirectory() {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try (var discardedOutput =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(discardedOutput)
          .setNodeId(NODE_ID)
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

  private static boolean isPortInUse(Throwable failure) {
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

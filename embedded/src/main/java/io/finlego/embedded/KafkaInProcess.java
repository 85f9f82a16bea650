package io.finlego.embedded;

import java.net.BindException;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
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
 * only this package uses those classes.
 */
public final class KafkaInProcess implements KafkaServer, AutoCloseable {

  /** The broker's id in its cluster. */
  static final int NODE_ID = 1;

  private static final int START_ATTEMPTS = 3;

  private final KafkaSettings settings;
  private final Path directory;
  private final BrokerExit exit = new BrokerExit();
  private int port;
  private @Nullable KafkaRaftServer server;
  private boolean isClosed;

  /** Makes a broker. {@link #start()} starts it. */
  public KafkaInProcess(KafkaSettings settings) {
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
   * Starts the broker. After {@link #stop}, it has the same port again. Does nothing if the broker
   * is running.
   *
   * @throws EmbeddedServerException if the broker was closed, or does not start
   */
  public synchronized void start() {
    if (server != null) {
      return;
    }
    if (isClosed) {
      throw new EmbeddedServerException("Kafka was closed, and is not started again");
    }
    QuietLogs.apply();
    BrokerDirectory.format(directory);
    for (var attempt = 1; ; attempt++) {
      var candidatePort = port == 0 ? Ports.findFree() : port;
      exit.arm();
      try {
        server = startServer(candidatePort);
        port = candidatePort;
        return;
      } catch (RuntimeException e) {
        if (!isPortInUse(e) || attempt == START_ATTEMPTS) {
          exit.disarm();
          throw new EmbeddedServerException(
              "Kafka did not start on port " + candidatePort + ": " + e.getMessage(), e);
        }
      }
    }
  }

  /**
   * Runs the action if the broker gives up, for example because it could not write to its folder. A
   * broker that has given up answers no requests, and works again only in another JVM. The action
   * must not wait. It runs at once if the broker has already given up.
   *
   * <p>Kafka does not say which broker of a JVM has given up. Therefore the actions of all running
   * brokers run.
   */
  public void onGivingUp(Runnable action) {
    exit.onRequest(action);
  }

  /** Tells whether the broker has given up, see {@link #onGivingUp}. */
  public boolean hasGivenUp() {
    return exit.isRequested();
  }

  /**
   * Stops the broker cleanly and keeps its data. Does nothing if the broker is not running. Does
   * not stop a broker that has given up, because this would take minutes. Such a broker ends with
   * the JVM.
   */
  public synchronized void stop() {
    var runningServer = server;
    server = null;
    if (runningServer != null && !hasGivenUp()) {
      runningServer.shutdown();
      runningServer.awaitShutdown();
      if (hasGivenUp()) {
        BrokerDirectory.requireCheck(directory);
      }
    }
    exit.disarm();
  }

  /**
   * Stops the broker for good. Also deletes its directory if the directory is temporary. If the
   * broker is starting, this waits for the end of the start.
   */
  @Override
  public synchronized void close() {
    isClosed = true;
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
      try {
        broker.shutdown();
      } finally {
        BrokerDirectory.requireCheck(directory);
      }
      throw e;
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
}

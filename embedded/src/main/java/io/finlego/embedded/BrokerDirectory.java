package io.finlego.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Prepares the directory of a broker. */
final class BrokerDirectory {

  /** With this file the broker takes all its partitions as they are when it starts. */
  private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

  private BrokerDirectory() {}

  /**
   * Makes the broker check all its partitions at its next start, as after a crash. Must be called
   * after a start or a stop that failed. Kafka may then call the stop clean although it has not
   * loaded some partitions, for example because the disk was full. The next start would take their
   * empty index for a full one and their records for very old ones, and delete them.
   */
  static void requireCheck(Path directory) {
    try {
      Files.deleteIfExists(directory.resolve(CLEAN_SHUTDOWN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prepares the directory before the first start. Does nothing if it is prepared. */
  static void format(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try (var discardedOutput =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(discardedOutput)
          .setNodeId(KafkaInProcess.NODE_ID)
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
}

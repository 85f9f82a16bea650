package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.FileRecords;

/**
 * Takes the newest records from a partition of a stopped broker, as a machine does that loses its
 * power before the operating system has written them to the disk.
 */
public final class LogCut {

  private final Path brokerDirectory;

  public LogCut(Path brokerDirectory) {
    this.brokerDirectory = brokerDirectory;
  }

  /**
   * Cuts the last batches off a partition.
   *
   * @param batches the number of record batches to lose; markers of transactions count as batches
   * @return the number of batches that were lost, less than {@code batches} if there were fewer
   */
  public int cut(TopicPartition partition, int batches) {
    try {
      Path directory = brokerDirectory.resolve(partition.toString());
      Path segment = lastSegment(directory);
      List<Integer> positions = batchPositions(segment);
      int lost = Math.min(batches, positions.size());
      if (lost > 0) {
        try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
          channel.truncate(positions.get(positions.size() - lost));
        }
      }
      forgetWhatWasWritten(directory);
      return lost;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path lastSegment(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .max(Path::compareTo)
          .orElseThrow();
    }
  }

  private static List<Integer> batchPositions(Path segment) throws IOException {
    List<Integer> positions = new ArrayList<>();
    try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
      records.batches().forEach(batch -> positions.add(batch.position()));
    }
    return positions;
  }

  /** Makes the broker read the partition anew when it starts, as after a crash. */
  private void forgetWhatWasWritten(Path directory) throws IOException {
    BrokerDirectory.requireCheck(brokerDirectory);
    Files.deleteIfExists(brokerDirectory.resolve("recovery-point-offset-checkpoint"));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (file.toString().matches(".*\\.(index|timeindex|txnindex|snapshot)")) {
          Files.delete(file);
        }
      }
    }
  }
}

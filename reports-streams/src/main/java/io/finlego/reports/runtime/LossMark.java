package io.finlego.reports.runtime;

import io.finlego.kernel.disk.DurableFile;
import io.finlego.reports.ReportsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in the state directory which says that the figures are wrong, because Kafka has lost
 * records. Later records may take the place of the lost ones, so that only this file still tells.
 *
 * <p>It holds for the figures of one time: as soon as any instance makes all figures anew, the
 * internal topic of the movements has another id.
 */
final class LossMark {

  private static final Logger LOG = LoggerFactory.getLogger(LossMark.class);

  private final Path file;

  LossMark(ReportsSettings settings) {
    file = settings.stateDirectory().resolve(settings.applicationId() + ".loss");
  }

  /**
   * Notes a loss. The file is written whole or not at all, because the disk may be full. If it
   * cannot be written, the log says so, and a later start may take the figures for right.
   *
   * @param movementsId the id of the internal topic
   * @param partitions the partitions that have lost records
   */
  void note(Uuid movementsId, Set<String> partitions) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      DurableFile.write(file, movementsId + "\n" + String.join("\n", partitions));
    } catch (IOException e) {
      LOG.error("The loss cannot be noted in {}", file, e);
    }
  }

  /** Returns the partitions of a loss that these figures still have; an empty set without one. */
  Set<String> find(Uuid movementsId) {
    try {
      if (!Files.exists(file)) {
        return Set.of();
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.size() < 2) {
        return Set.of(file + " is damaged");
      }
      if (!lines.getFirst().equals(movementsId.toString())) {
        remove();
        return Set.of();
      }
      return new TreeSet<>(lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets the loss, because this instance makes the figures anew. */
  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.finlego.acceptance;

import io.finlego.embedded.LogCut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * What a loss of power does to a stack that was killed: the broker's topics lose some of their
 * newest records, each another number. Postgres loses nothing, because it syncs each commit.
 */
final class PowerLoss {

  private static final Pattern PARTITION = Pattern.compile("(?!__cluster_metadata)(.+)-([0-9]+)");
  private static final int MOST_BATCHES = 20;

  private final SplittableRandom random;

  PowerLoss(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Returns the partitions that have lost records. */
  List<TopicPartition> hit(Stack stack) {
    LogCut log = new LogCut(stack.data().resolve("kafka"));
    int topicsOutOfTen = 1 + random.nextInt(10);
    List<TopicPartition> lost =
        partitions(stack).stream()
            .filter(_ -> random.nextInt(10) < topicsOutOfTen)
            .filter(partition -> log.cut(partition, random.nextInt(MOST_BATCHES)) > 0)
            .toList();
    try {
      Files.writeString(stack.data().resolve("running"), "the boot before\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lost;
  }

  private static List<TopicPartition> partitions(Stack stack) {
    try (Stream<Path> folders = Files.list(stack.data().resolve("kafka"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> PARTITION.matcher(folder.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> new TopicPartition(name.group(1), Integer.parseInt(name.group(2))))
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

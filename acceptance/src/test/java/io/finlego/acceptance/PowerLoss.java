package io.finlego.acceptance;

import io.finlego.embedded.LogCut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.RecordBatch;

/**
 * What losses of power do to a stack that was killed: the broker's topics lose some of their newest
 * records, each another number. Postgres loses nothing, because it syncs each commit.
 *
 * <p>The first loss takes commands or events alone, and the second one takes topics of several
 * kinds. Many losses take each kind alone once, and several kinds otherwise.
 */
final class PowerLoss {

  private static final Pattern PARTITION = Pattern.compile("(.+)-([0-9]+)");

  /** About what 2.5 seconds of load write to a partition. */
  private static final int BATCHES_MAX = 80;

  private static final List<TopicKind> FIRST_ALONE =
      List.of(
          TopicKind.COMMANDS,
          TopicKind.EVENTS,
          TopicKind.COMMANDS_OF_CLIENTS,
          TopicKind.EVENTS,
          TopicKind.COMMANDS_OF_LEDGER,
          TopicKind.EVENTS);

  private final Random random;
  private final Queue<Set<TopicKind>> schedule;
  private Instant lastHit = Instant.now();

  /**
   * @param count the number of losses
   */
  PowerLoss(long seed, int count) {
    random = new Random(seed);
    schedule = new ArrayDeque<>(schedule(seed, count));
    System.out.println("Losses of power: " + schedule);
  }

  private List<Set<TopicKind>> schedule(long seed, int count) {
    TopicKind first = FIRST_ALONE.get((int) Math.floorMod(seed, FIRST_ALONE.size()));
    List<Set<TopicKind>> later = new ArrayList<>();
    EnumSet.complementOf(EnumSet.of(first)).forEach(kind -> later.add(EnumSet.of(kind)));
    while (later.size() < count - 2) {
      later.add(several());
    }
    Collections.shuffle(later, random);
    later.addAll(0, List.of(EnumSet.of(first), several()));
    return later.subList(0, count);
  }

  private Set<TopicKind> several() {
    Set<TopicKind> kinds = EnumSet.noneOf(TopicKind.class);
    while (kinds.size() < 2) {
      EnumSet.allOf(TopicKind.class).stream().filter(_ -> random.nextBoolean()).forEach(kinds::add);
    }
    return kinds;
  }

  Loss hit(Stack stack) {
    Set<TopicKind> kinds = schedule.remove();
    Path folder = stack.data().resolve("kafka");
    LogCut log = new LogCut(folder);
    Map<String, Loss.Cut> cuts = new TreeMap<>();
    for (TopicPartition partition : partitions(folder)) {
      if (kinds.stream().anyMatch(kind -> kind.isOf(partition.topic()))) {
        int batches = log.cut(partition, 1 + random.nextInt(BATCHES_MAX));
        if (batches > 0) {
          long end = end(folder.resolve(partition.toString()));
          cuts.put(partition.toString(), new Loss.Cut(partition, batches, end));
        }
      }
    }
    write(stack.data().resolve("running"), "the boot before\n");
    Instant since = lastHit;
    lastHit = Instant.now();
    return new Loss(kinds, cuts, since, lastHit);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collection<TopicPartition> partitions(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .map(path -> PARTITION.matcher(path.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> new TopicPartition(name.group(1), Integer.parseInt(name.group(2))))
          .sorted(Comparator.comparing(TopicPartition::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The offset after the last record of a partition. */
  private static long end(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Path segment =
          files.filter(file -> file.toString().endsWith(".log")).max(Path::compareTo).orElseThrow();
      long end = Long.parseLong(segment.getFileName().toString().replace(".log", ""));
      try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
        for (RecordBatch batch : records.batches()) {
          end = batch.nextOffset();
        }
      }
      return end;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

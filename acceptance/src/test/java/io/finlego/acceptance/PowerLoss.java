package io.finlego.acceptance;

import io.finlego.embedded.LogCut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

/**
 * What a loss of power does to a stack that was killed: the broker's topics lose some of their
 * newest records, each another number. Either topics of one kind lose records, each kind in its
 * turn, or those of several kinds. Postgres loses nothing, because it syncs each commit.
 */
final class PowerLoss {

  private static final Pattern PARTITION = Pattern.compile("(.+)-([0-9]+)");

  /** About what 2.5 seconds of load write to a partition. */
  private static final int BATCHES_MAX = 80;

  private final Random random;
  private final Queue<Kind> nextAlone = new ArrayDeque<>();

  PowerLoss(long seed) {
    random = new Random(seed);
  }

  /** A kind of topics. */
  enum Kind {
    COMMANDS("finlego\\.\\w+\\.commands"),
    EVENTS("finlego\\.\\w+\\.events"),
    REPLIES("finlego\\.replies"),
    OFFSETS("__consumer_offsets"),
    REPORTS("finlego\\.reports\\..*|finlego-reports-.*"),
    TRANSACTIONS("__transaction_state"),
    JOURNAL("finlego\\.\\w+\\.applied");

    private final Pattern topic;

    Kind(String topic) {
      this.topic = Pattern.compile(topic);
    }

    private boolean isOf(TopicPartition partition) {
      return topic.matcher(partition.topic()).matches();
    }
  }

  /**
   * What was lost.
   *
   * @param batches the number of lost batches of each partition; markers of transactions count
   */
  record Loss(Set<Kind> kinds, Map<String, Integer> batches) {

    static final Loss NONE = new Loss(Set.of(), Map.of());

    /** A transaction has a batch and a marker in each partition. Postgres may not know the last. */
    private static final int UNKNOWN_TO_POSTGRES_MAX = 12;

    /**
     * Tells whether Postgres surely knows a record that was lost. Each caller may wait for one
     * command, which is a batch, and in the other domain a batch with a marker.
     */
    boolean isKnownToPostgres() {
      return lostMost(Kind.COMMANDS) > 3 * CrashLoad.CALLERS
          || Math.max(lostMost(Kind.EVENTS), lostMost(Kind.JOURNAL)) > UNKNOWN_TO_POSTGRES_MAX;
    }

    private int lostMost(Kind kind) {
      return batches.entrySet().stream()
          .filter(lost -> kind.isOf(partition(lost.getKey())))
          .mapToInt(Map.Entry::getValue)
          .max()
          .orElse(0);
    }

    @Override
    public String toString() {
      return kinds.isEmpty() ? "nothing lost" : "lost " + kinds + " " + batches;
    }
  }

  Loss hit(Stack stack) {
    Set<Kind> kinds = random.nextBoolean() ? EnumSet.of(oneAlone()) : several();
    LogCut log = new LogCut(stack.data().resolve("kafka"));
    Map<String, Integer> batches = new TreeMap<>();
    for (String folder : folders(stack)) {
      TopicPartition partition = partition(folder);
      if (kinds.stream().anyMatch(kind -> kind.isOf(partition))) {
        int lost = log.cut(partition, random.nextInt(BATCHES_MAX));
        if (lost > 0) {
          batches.put(folder, lost);
        }
      }
    }
    try {
      Files.writeString(stack.data().resolve("running"), "the boot before\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Loss(kinds, batches);
  }

  private Kind oneAlone() {
    if (nextAlone.isEmpty()) {
      List<Kind> kinds = new ArrayList<>(EnumSet.allOf(Kind.class));
      Collections.shuffle(kinds, random);
      nextAlone.addAll(kinds);
    }
    return nextAlone.remove();
  }

  private Set<Kind> several() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    while (kinds.size() < 2) {
      EnumSet.allOf(Kind.class).stream().filter(_ -> random.nextBoolean()).forEach(kinds::add);
    }
    return kinds;
  }

  private static Collection<String> folders(Stack stack) {
    try (Stream<Path> folders = Files.list(stack.data().resolve("kafka"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(PARTITION.asMatchPredicate())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TopicPartition partition(String folder) {
    Matcher name = PARTITION.matcher(folder);
    if (!name.matches()) {
      throw new IllegalArgumentException(folder);
    }
    return new TopicPartition(name.group(1), Integer.parseInt(name.group(2)));
  }
}

package io.finlego.embedded;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When the broker syncs its newest records to the disk. A crash of the machine loses the records
 * that are not synced yet. A killed process loses nothing, however the broker syncs.
 */
public enum DiskSync {
  /** The operating system decides, usually within 30 seconds. */
  OFF("off"),

  /** Each partition with new records is synced about every 10 ms, after the acknowledgement. */
  EVERY_10_MS("10ms"),

  /** Each partition with new records is synced about every millisecond. */
  EVERY_MS("1ms"),

  /** Each batch of a producer is synced before it is acknowledged, so nothing is lost. */
  EACH_BATCH("each");

  private static final String VARIABLE = "FINLEGO_KAFKA_SYNC";

  /** The strictest choice whose median cost was at most 15 % of the payments over REST. */
  private static final DiskSync DEFAULT = EVERY_MS;

  private final String word;

  DiskSync(String word) {
    this.word = word;
  }

  /**
   * Reads the choice from the environment variable {@code FINLEGO_KAFKA_SYNC}. An empty variable
   * counts as not set, which means {@link #EVERY_MS}.
   *
   * @throws IllegalArgumentException if the value is unknown. The message tells the user what to do
   */
  public static DiskSync from(Map<String, String> environment) {
    var value = environment.getOrDefault(VARIABLE, "").strip();
    if (value.isEmpty()) {
      return DEFAULT;
    }
    return Arrays.stream(values())
        .filter(sync -> sync.word.equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is '%s': set it to one of %s, or unset it for %s"
                        .formatted(VARIABLE, value, words(), DEFAULT.word)));
  }

  private static String words() {
    return Arrays.stream(values()).map(sync -> sync.word).collect(Collectors.joining(", "));
  }

  Map<String, String> brokerProperties() {
    return switch (this) {
      case OFF -> Map.of();
      case EVERY_10_MS -> interval("10");
      case EVERY_MS -> interval("1");
      case EACH_BATCH -> Map.of("log.flush.interval.messages", "1");
    };
  }

  /** The broker looks for unsynced partitions as often as they are due. */
  private static Map<String, String> interval(String millis) {
    return Map.of("log.flush.interval.ms", millis, "log.flush.scheduler.interval.ms", millis);
  }
}

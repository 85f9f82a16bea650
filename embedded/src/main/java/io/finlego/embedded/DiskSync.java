package io.finlego.embedded;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

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

  private final String word;

  DiskSync(String word) {
    this.word = word;
  }

  /** Returns the value that a setting has for this choice. */
  public String word() {
    return word;
  }

  /** Finds the choice by the value of a setting. */
  public static Optional<DiskSync> of(String word) {
    return Arrays.stream(values()).filter(sync -> sync.word.equals(word)).findFirst();
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

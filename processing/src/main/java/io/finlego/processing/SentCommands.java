package io.finlego.processing;

import io.finlego.kernel.CommandId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.LongSupplier;

/**
 * The commands that were sent in the last minutes. The greatest number of commands is limited: the
 * oldest ones are forgotten first. Any thread may call the methods.
 */
final class SentCommands {

  private static final Duration MEMORY = Duration.ofMinutes(2);
  private static final int COMMANDS_MAX = 100_000;

  private final LongSupplier nanoTime;
  private final SequencedMap<CommandId, Long> sentAt = new LinkedHashMap<>();

  /**
   * @param nanoTime see {@link System#nanoTime}
   */
  SentCommands(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Adds a command. Returns false if it was sent in the last minutes. */
  synchronized boolean add(CommandId id) {
    long now = nanoTime.getAsLong();
    Map.Entry<CommandId, Long> oldest = sentAt.firstEntry();
    while (oldest != null && now - oldest.getValue() >= MEMORY.toNanos()) {
      sentAt.pollFirstEntry();
      oldest = sentAt.firstEntry();
    }
    if (sentAt.containsKey(id)) {
      return false;
    }
    if (sentAt.size() >= COMMANDS_MAX) {
      sentAt.pollFirstEntry();
    }
    sentAt.put(id, now);
    return true;
  }

  /** Forgets a command that was lost, so that it is sent again. */
  synchronized void remove(CommandId id) {
    sentAt.remove(id);
  }
}

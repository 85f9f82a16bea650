package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A checksum of the outcomes of a batch: the statuses, codes and replies, and the events and
 * commands with their topics. A batch that is applied again must have the same checksum, otherwise
 * subscribers and callers know something else than the database.
 *
 * <p>The values of secret events are left out. They have few possible values, so that a checksum
 * would tell them.
 */
final class OutcomesChecksum {

  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  private OutcomesChecksum() {}

  static long of(List<LoggedOutcome> outcomes) {
    var outcomesChecksum = new OutcomesChecksum();
    outcomes.forEach(outcomesChecksum::add);
    return outcomesChecksum.checksum.getValue();
  }

  private void add(LoggedOutcome logged) {
    Outcome outcome = logged.outcome();
    add(logged.commandId());
    add(outcome.status().name());
    add(outcome.code());
    add(outcome.reply());
    add(outcome.events().size());
    for (Outgoing outgoing : outcome.events()) {
      switch (outgoing) {
        case Outgoing.Event event -> add(event.topic());
        case Outgoing.Command command -> {
          add(command.topic());
          add(command.id().value());
        }
      }
      add(outgoing.key());
      if (!outcome.hasSecretEvents()) {
        add(outgoing.value());
      }
    }
  }

  private void add(UUID id) {
    add(id.getMostSignificantBits());
    add(id.getLeastSignificantBits());
  }

  private void add(@Nullable String text) {
    if (text == null) {
      add(-1);
    } else {
      add(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Adds bytes with their length, so that no two outcomes give the same bytes. */
  private void add(byte[] bytes) {
    add(bytes.length);
    checksum.update(bytes);
  }

  private void add(long value) {
    checksum.update(number.clear().putLong(value).flip());
  }
}

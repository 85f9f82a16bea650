package io.finlego.processing.engine;

import io.finlego.processing.Outgoing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A checksum of the outcomes of a batch: the ids, the codes, the replies, and the keys and values
 * of the events and commands. A batch that is applied again must have the same checksum, otherwise
 * subscribers and callers know something else than the database.
 */
final class OutcomesChecksum {

  private OutcomesChecksum() {}

  static long of(List<LoggedOutcome> outcomes) {
    CRC32C checksum = new CRC32C();
    ByteBuffer id = ByteBuffer.allocate(2 * Long.BYTES);
    for (LoggedOutcome logged : outcomes) {
      id.clear();
      id.putLong(logged.commandId().getMostSignificantBits());
      id.putLong(logged.commandId().getLeastSignificantBits());
      checksum.update(id.flip());
      checksum.update(logged.outcome().code().getBytes(StandardCharsets.UTF_8));
      checksum.update(logged.outcome().reply());
      for (Outgoing outgoing : logged.outcome().events()) {
        checksum.update(outgoing.key());
        checksum.update(outgoing.value());
      }
    }
    return checksum.getValue();
  }
}

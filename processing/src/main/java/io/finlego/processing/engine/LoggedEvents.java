package io.finlego.processing.engine;

import io.finlego.kernel.CommandId;
import io.finlego.processing.EventSeal;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events as they are in the command log: packed, and sealed if they are secret. Rows of earlier
 * releases are never sealed.
 */
final class LoggedEvents {

  private final @Nullable EventSeal seal;

  LoggedEvents(@Nullable EventSeal seal) {
    this.seal = seal;
  }

  /**
   * Returns the log's value for the events of an outcome; null if there are none. A dead letter has
   * an outcome of the engine, which is not secret.
   */
  byte @Nullable [] write(LoggedOutcome loggedOutcome) {
    Outcome outcome = loggedOutcome.outcome();
    String reason = loggedOutcome.deadLetterReason();
    if (reason != null) {
      return PackedEvents.packDeadLetter(reason, outcome.events());
    }
    byte[] packedEvents = PackedEvents.pack(outcome.events());
    if (packedEvents == null || !outcome.hasSecretEvents()) {
      return packedEvents;
    }
    byte[] sealedEvents =
        requireSeal().seal(new CommandId(loggedOutcome.commandId()), packedEvents);
    return ByteBuffer.allocate(1 + sealedEvents.length)
        .put(PackedEvents.SEALED)
        .put(sealedEvents)
        .array();
  }

  /** Tells whether a value in the log is sealed. */
  static boolean isSealed(byte @Nullable [] value) {
    return value != null && value[0] == PackedEvents.SEALED;
  }

  /**
   * Returns the events of a value in the log. Sealed events are opened when the list is first used,
   * which is when they are published again. So the answer to a repeated command does not need the
   * key.
   */
  List<Outgoing> read(UUID commandId, byte @Nullable [] value) {
    return value != null && isSealed(value)
        ? new OpenedLater(new CommandId(commandId), Arrays.copyOfRange(value, 1, value.length))
        : PackedEvents.unpack(value);
  }

  private EventSeal requireSeal() {
    if (seal == null) {
      throw new IllegalStateException("The domain has secret events, but no seal for them.");
    }
    return seal;
  }

  /** A list that opens its sealed events when they are first needed. */
  private final class OpenedLater extends AbstractList<Outgoing> {
    private final CommandId commandId;
    private final byte[] sealedEvents;
    private @Nullable List<Outgoing> openedEvents;

    OpenedLater(CommandId commandId, byte[] sealedEvents) {
      this.commandId = commandId;
      this.sealedEvents = sealedEvents;
    }

    @Override
    public Outgoing get(int index) {
      return openedEvents().get(index);
    }

    @Override
    public int size() {
      return openedEvents().size();
    }

    private synchronized List<Outgoing> openedEvents() {
      List<Outgoing> events = openedEvents;
      if (events == null) {
        events = PackedEvents.unpack(requireSeal().open(commandId, sealedEvents));
        openedEvents = events;
      }
      return events;
    }
  }
}

package io.finlego.reports.figures;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Converts a movement to bytes and back. The bytes are in the internal topic that brings the
 * movement to its account's task, and in the store of waiting movements.
 */
final class MovementFormat {

  private static final byte LAYOUT = 1;
  private static final byte LAYOUT_WITH_RESTATEMENT = 2;
  private static final byte OPEN_FLAG = 4;
  private static final int BYTES = 1 + 16 + 1 + 3 + 1 + 8 * Long.BYTES + Integer.BYTES;

  private MovementFormat() {}

  static byte[] write(Movement movement) {
    Restatement restatement = movement.restatement();
    ByteBuffer buffer =
        restatement == null
            ? ByteBuffer.allocate(BYTES).put(LAYOUT)
            : ByteBuffer.allocate(BYTES + restatement.byteCount()).put(LAYOUT_WITH_RESTATEMENT);
    Formats.writeNullable(buffer, movement.clientId());
    buffer.put(movement.kind().code());
    Formats.writeCurrency(buffer, movement.currency());
    buffer
        .put((byte) (movement.booking().code() | (movement.open() ? OPEN_FLAG : 0)))
        .putLong(movement.revision())
        .putLong(movement.amount())
        .putLong(movement.balanceAfter())
        .putLong(movement.heldAfter())
        .putLong(movement.overdraftLimit())
        .putLong(movement.version())
        .putLong(movement.inTransitDelta())
        .putLong(movement.atMicros())
        .putInt(movement.bookingDay());
    if (restatement != null) {
      restatement.write(buffer);
    }
    return buffer.array();
  }

  static Movement read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    boolean hasRestatement = buffer.get(0) == LAYOUT_WITH_RESTATEMENT;
    Formats.expectLayout(buffer, hasRestatement ? LAYOUT_WITH_RESTATEMENT : LAYOUT);
    @Nullable UUID clientId = Formats.readNullableUuid(buffer);
    AccountKind kind = AccountKind.ofCode(buffer.get());
    String currency = Formats.readCurrency(buffer);
    byte flags = buffer.get();
    long revision = buffer.getLong();
    long amount = buffer.getLong();
    long balanceAfter = buffer.getLong();
    long heldAfter = buffer.getLong();
    long overdraftLimit = buffer.getLong();
    long version = buffer.getLong();
    long inTransitDelta = buffer.getLong();
    long atMicros = buffer.getLong();
    return new Movement(
        clientId,
        kind,
        currency,
        revision,
        Booking.ofCode(flags & ~OPEN_FLAG),
        amount,
        balanceAfter,
        heldAfter,
        overdraftLimit,
        version,
        (flags & OPEN_FLAG) != 0,
        inTransitDelta,
        atMicros,
        buffer.getInt(),
        hasRestatement ? Restatement.read(buffer) : null);
  }
}

package io.finlego.reports.figures;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Converts an account's state to the bytes in its store, and back. */
final class AccountStateFormat {

  private static final byte LAYOUT = 1;
  private static final byte OPEN_FLAG = 1;
  private static final byte HAS_DAY_FLAG = 2;
  private static final int BYTES_WITHOUT_DAY =
      1 + 1 + 16 + 1 + 3 + 6 * Long.BYTES + 3 * WideAmount.BYTES + Integer.BYTES;

  private AccountStateFormat() {}

  static byte[] write(AccountState state) {
    Day newestDay = state.newestDay();
    ByteBuffer buffer =
        ByteBuffer.allocate(BYTES_WITHOUT_DAY + (newestDay == null ? 0 : Day.BYTES));
    buffer
        .put(LAYOUT)
        .put((byte) ((state.open() ? OPEN_FLAG : 0) | (newestDay == null ? 0 : HAS_DAY_FLAG)));
    Formats.writeNullable(buffer, state.clientId());
    buffer.put(state.kind().code());
    Formats.writeCurrency(buffer, state.currency());
    buffer
        .putLong(state.revision())
        .putLong(state.version())
        .putLong(state.balance())
        .putLong(state.held())
        .putLong(state.overdraftLimit());
    state.debit().write(buffer);
    state.credit().write(buffer);
    state.inTransit().write(buffer);
    buffer.putLong(state.asOfMicros()).putInt(state.earliestUnsentDay());
    if (newestDay != null) {
      newestDay.write(buffer);
    }
    return buffer.array();
  }

  static AccountState read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Formats.expectLayout(buffer, LAYOUT);
    byte flags = buffer.get();
    @Nullable UUID clientId = Formats.readNullableUuid(buffer);
    AccountKind kind = AccountKind.ofCode(buffer.get());
    String currency = Formats.readCurrency(buffer);
    long revision = buffer.getLong();
    long version = buffer.getLong();
    long balance = buffer.getLong();
    long held = buffer.getLong();
    long overdraftLimit = buffer.getLong();
    WideAmount debit = WideAmount.read(buffer);
    WideAmount credit = WideAmount.read(buffer);
    WideAmount inTransit = WideAmount.read(buffer);
    long asOfMicros = buffer.getLong();
    int earliestUnsentDay = buffer.getInt();
    @Nullable Day newestDay = (flags & HAS_DAY_FLAG) == 0 ? null : Day.read(buffer);
    return new AccountState(
        clientId,
        kind,
        currency,
        (flags & OPEN_FLAG) != 0,
        revision,
        version,
        balance,
        held,
        overdraftLimit,
        debit,
        credit,
        inTransit,
        asOfMicros,
        newestDay,
        earliestUnsentDay);
  }
}

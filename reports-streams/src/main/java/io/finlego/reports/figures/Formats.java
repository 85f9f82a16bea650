package io.finlego.reports.figures;

import io.finlego.reports.figures.Keys.ClientAccount;
import io.finlego.reports.figures.Keys.DayKey;
import io.finlego.reports.figures.Keys.PartialTotalsKey;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Keys.WaitingKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * The binary formats of keys and values in stores and internal topics. Numbers are big-endian. A
 * value begins with the number of its layout. A new layout must get a new number, and new releases
 * must still read the old layouts, because stores and changelogs outlive a release.
 */
public final class Formats {

  public static final Serde<UUID> ACCOUNT_ID =
      serde(Formats::toBytes, bytes -> readUuid(ByteBuffer.wrap(bytes)));

  public static final Serde<DayKey> DAY_KEY = serde(Formats::toBytes, Formats::readDayKey);

  public static final Serde<ClientAccount> CLIENT_ACCOUNT =
      serde(Formats::toBytes, Formats::readClientAccount);

  public static final Serde<WaitingKey> WAITING_KEY =
      serde(Formats::toBytes, Formats::readWaitingKey);

  public static final Serde<TotalsKey> TOTALS_KEY =
      serde(Formats::toBytes, bytes -> readTotalsKey(ByteBuffer.wrap(bytes)));

  public static final Serde<PartialTotalsKey> PARTIAL_TOTALS_KEY =
      serde(Formats::toBytes, Formats::readPartialTotalsKey);

  public static final Serde<Movement> MOVEMENT = serde(MovementFormat::write, MovementFormat::read);

  public static final Serde<AccountState> ACCOUNT_STATE =
      serde(AccountStateFormat::write, AccountStateFormat::read);

  public static final Serde<Day> DAY = serde(Formats::toBytes, Formats::readDay);

  public static final Serde<Totals> TOTALS = serde(Formats::toBytes, Formats::readTotals);

  private static final byte LAYOUT = 1;
  private static final int UUID_BYTES = 16;
  private static final int CURRENCY_BYTES = 3;

  private Formats() {}

  static void write(ByteBuffer buffer, UUID id) {
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  static UUID readUuid(ByteBuffer buffer) {
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /** Writes an id. Null is written as 16 zero bytes, which are never a real id. */
  static void writeNullable(ByteBuffer buffer, @Nullable UUID id) {
    if (id == null) {
      buffer.putLong(0).putLong(0);
    } else {
      write(buffer, id);
    }
  }

  static @Nullable UUID readNullableUuid(ByteBuffer buffer) {
    UUID id = readUuid(buffer);
    return (id.getMostSignificantBits() | id.getLeastSignificantBits()) == 0 ? null : id;
  }

  static void writeCurrency(ByteBuffer buffer, String currency) {
    if (currency.length() != CURRENCY_BYTES) {
      throw new IllegalArgumentException("An ISO 4217 code has three letters.");
    }
    for (int i = 0; i < CURRENCY_BYTES; i++) {
      buffer.put((byte) currency.charAt(i));
    }
  }

  static String readCurrency(ByteBuffer buffer) {
    byte[] letters = new byte[CURRENCY_BYTES];
    buffer.get(letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  static void expectLayout(ByteBuffer buffer, byte expectedLayout) {
    byte layout = buffer.get();
    if (layout != expectedLayout) {
      throw new IllegalArgumentException(
          "The store holds layout %s, this release knows %s.".formatted(layout, expectedLayout));
    }
  }

  private static byte[] toBytes(UUID id) {
    ByteBuffer buffer = ByteBuffer.allocate(UUID_BYTES);
    write(buffer, id);
    return buffer.array();
  }

  private static byte[] toBytes(DayKey key) {
    ByteBuffer buffer = ByteBuffer.allocate(UUID_BYTES + Integer.BYTES);
    write(buffer, key.accountId());
    return buffer.putInt(key.date() ^ Integer.MIN_VALUE).array();
  }

  private static DayKey readDayKey(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new DayKey(readUuid(buffer), buffer.getInt() ^ Integer.MIN_VALUE);
  }

  private static byte[] toBytes(ClientAccount key) {
    ByteBuffer buffer = ByteBuffer.allocate(2 * UUID_BYTES);
    write(buffer, key.clientId());
    write(buffer, key.accountId());
    return buffer.array();
  }

  private static ClientAccount readClientAccount(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new ClientAccount(readUuid(buffer), readUuid(buffer));
  }

  private static byte[] toBytes(WaitingKey key) {
    ByteBuffer buffer = ByteBuffer.allocate(UUID_BYTES + Long.BYTES);
    write(buffer, key.accountId());
    return buffer.putLong(key.revision()).array();
  }

  private static WaitingKey readWaitingKey(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new WaitingKey(readUuid(buffer), buffer.getLong());
  }

  private static byte[] toBytes(TotalsKey key) {
    ByteBuffer buffer = ByteBuffer.allocate(CURRENCY_BYTES + 1);
    write(buffer, key);
    return buffer.array();
  }

  private static void write(ByteBuffer buffer, TotalsKey key) {
    writeCurrency(buffer, key.currency());
    buffer.put(key.kind().code());
  }

  private static TotalsKey readTotalsKey(ByteBuffer buffer) {
    return new TotalsKey(readCurrency(buffer), AccountKind.ofCode(buffer.get()));
  }

  private static byte[] toBytes(PartialTotalsKey key) {
    ByteBuffer buffer = ByteBuffer.allocate(CURRENCY_BYTES + 1 + Integer.BYTES);
    write(buffer, key.totalsKey());
    return buffer.putInt(key.task()).array();
  }

  private static PartialTotalsKey readPartialTotalsKey(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new PartialTotalsKey(readTotalsKey(buffer), buffer.getInt());
  }

  private static byte[] toBytes(Day day) {
    ByteBuffer buffer = ByteBuffer.allocate(1 + Day.BYTES).put(LAYOUT);
    day.write(buffer);
    return buffer.array();
  }

  private static Day readDay(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    expectLayout(buffer, LAYOUT);
    return Day.read(buffer);
  }

  private static byte[] toBytes(Totals totals) {
    ByteBuffer buffer = ByteBuffer.allocate(1 + Totals.BYTES).put(LAYOUT);
    totals.write(buffer);
    return buffer.array();
  }

  private static Totals readTotals(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    expectLayout(buffer, LAYOUT);
    return Totals.read(buffer);
  }

  @SuppressWarnings(
      "NullAway") // For Kafka a null value means a deletion, so null is not converted.
  private static <T> Serde<T> serde(Function<T, byte[]> writer, Function<byte[], T> reader) {
    return Serdes.serdeFrom(
        (_, value) -> value == null ? null : writer.apply(value),
        (_, bytes) -> bytes == null ? null : reader.apply(bytes));
  }
}

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
      serde(Formats::bytes, bytes -> uuid(ByteBuffer.wrap(bytes)));

  public static final Serde<DayKey> DAY_KEY = serde(Formats::bytes, Formats::dayKey);

  public static final Serde<ClientAccount> CLIENT_ACCOUNT =
      serde(Formats::bytes, Formats::clientAccount);

  public static final Serde<WaitingKey> WAITING_KEY = serde(Formats::bytes, Formats::waitingKey);

  public static final Serde<TotalsKey> TOTALS_KEY =
      serde(Formats::bytes, bytes -> totalsKey(ByteBuffer.wrap(bytes)));

  public static final Serde<PartialTotalsKey> PARTIAL_TOTALS_KEY = serde(Formats::bytes, Formats::partialTotalsKey);

  public static final Serde<Movement> MOVEMENT = serde(MovementFormat::write, MovementFormat::read);

  public static final Serde<AccountState> ACCOUNT_STATE =
      serde(AccountStateFormat::write, AccountStateFormat::read);

  public static final Serde<Day> DAY = serde(Formats::bytes, Formats::day);

  public static final Serde<Totals> TOTALS = serde(Formats::bytes, Formats::totals);

  private static final byte LAYOUT = 1;
  private static final int UUID_BYTES = 16;
  private static final int CURRENCY_BYTES = 3;

  private Formats() {}

  static void write(ByteBuffer buffer, UUID id) {
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  static UUID uuid(ByteBuffer buffer) {
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

  static @Nullable UUID nullableUuid(ByteBuffer buffer) {
    UUID id = uuid(buffer);
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

  static String currency(ByteBuffer buffer) {
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

  private static byte[] bytes(UUID id) {
    ByteBuffer buffer = ByteBuffer.allocate(UUID_BYTES);
    write(buffer, id);
    return buffer.array();
  }

  private static byte[] bytes(DayKey key) {
    ByteBuffer buffer = ByteBuffer.allocate(UUID_BYTES + Integer.BYTES);
    write(buffer, key.accountId());
    return buffer.putInt(key.date() ^ Integer.MIN_VALUE).array();
  }

  private static DayKey dayKey(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new DayKey(uuid(buffer), buffer.getInt() ^ Integer.MIN_VALUE);
  }

  private static byte[] bytes(ClientAccount key) {
    ByteBuffer buffer = ByteBuffer.allocate(2 * UUID_BYTES);
    write(buffer, key.clientId());
    write(buffer, key.accountId());
    return buffer.array();
  }

  private static ClientAccount clientAccount(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new ClientAccount(uuid(buffer), uuid(buffer));
  }

  private static byte[] bytes(WaitingKey key) {
    ByteBuffer buffer = ByteBuffer.allocate(UUID_BYTES + Long.BYTES);
    write(buffer, key.accountId());
    return buffer.putLong(key.revision()).array();
  }

  private static WaitingKey waitingKey(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new WaitingKey(uuid(buffer), buffer.getLong());
  }

  private static byte[] bytes(TotalsKey key) {
    ByteBuffer buffer = ByteBuffer.allocate(CURRENCY_BYTES + 1);
    write(buffer, key);
    return buffer.array();
  }

  private static void write(ByteBuffer buffer, TotalsKey key) {
    writeCurrency(buffer, key.currency());
    buffer.put(key.kind().code());
  }

  private static TotalsKey totalsKey(ByteBuffer buffer) {
    return new TotalsKey(currency(buffer), AccountKind.ofCode(buffer.get()));
  }

  private static byte[] bytes(PartialTotalsKey key) {
    ByteBuffer buffer = ByteBuffer.allocate(CURRENCY_BYTES + 1 + Integer.BYTES);
    write(buffer, key.totalsKey());
    return buffer.putInt(key.task()).array();
  }

  private static PartialTotalsKey partialTotalsKey(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new PartialTotalsKey(totalsKey(buffer), buffer.getInt());
  }

  private static byte[] bytes(Day day) {
    ByteBuffer buffer = ByteBuffer.allocate(1 + Day.BYTES).put(LAYOUT);
    day.write(buffer);
    return buffer.array();
  }

  private static Day day(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    expectLayout(buffer, LAYOUT);
    return Day.read(buffer);
  }

  private static byte[] bytes(Totals totals) {
    ByteBuffer buffer = ByteBuffer.allocate(1 + Totals.BYTES).put(LAYOUT);
    totals.write(buffer);
    return buffer.array();
  }

  private static Totals totals(byte[] bytes) {
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

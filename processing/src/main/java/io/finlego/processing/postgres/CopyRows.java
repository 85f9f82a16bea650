package io.finlego.processing.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes rows with {@code COPY … FROM STDIN (FORMAT binary)}, which is the fastest way to insert
 * many rows. The rows are sent in chunks, so that Postgres can store the first rows while the last
 * rows are still being encoded. The caller writes the columns of a row one by one, in the order of
 * the statement.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS">the
 *     format</a>
 */
public final class CopyRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int FLAGS_AND_EXTENSION_BYTES = 8;
  private static final int CHUNK_BYTES = 65_536;
  private static final int NO_MORE_ROWS = -1;
  private static final long MICROS_PER_SECOND = 1_000_000;

  /**
   * The first day of Postgres' time scale, as days since 1970. Postgres counts days from
   * 2000-01-01.
   */
  private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private static final long POSTGRES_EPOCH_SECOND = POSTGRES_EPOCH_DAY * 86_400;

  private byte[] bytes = new byte[CHUNK_BYTES + CHUNK_BYTES / 4];
  private int byteCount;

  private CopyRows() {
    System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
    byteCount = SIGNATURE.length + FLAGS_AND_EXTENSION_BYTES;
  }

  /**
   * Sends one row for each item, in the transaction of this thread. Does nothing if there are no
   * items.
   *
   * @param columnCount the number of columns of the statement
   * @param rowWriter writes the columns of an item
   * @throws IllegalStateException if Postgres stored more or fewer rows than there are items
   */
  public static <T> void send(
      JdbcTemplate jdbc,
      String copyStatement,
      int columnCount,
      Collection<T> items,
      BiConsumer<CopyRows, T> rowWriter) {
    if (items.isEmpty()) {
      return;
    }
    Long storedRows =
        jdbc.execute(
            (ConnectionCallback<Long>)
                connection -> send(connection, copyStatement, columnCount, items, rowWriter));
    if (storedRows == null || storedRows != items.size()) {
      throw new IllegalStateException(
          "%s rows were sent, but Postgres stored %s.".formatted(items.size(), storedRows));
    }
  }

  public CopyRows uuid(@Nullable UUID value) {
    if (value == null) {
      return writeNull();
    }
    beginField(16);
    writeLong(value.getMostSignificantBits());
    writeLong(value.getLeastSignificantBits());
    return this;
  }

  public CopyRows bigint(long value) {
    beginField(8);
    writeLong(value);
    return this;
  }

  public CopyRows integer(int value) {
    beginField(4);
    writeInt(value);
    return this;
  }

  public CopyRows smallint(int value) {
    beginField(2);
    writeShort(value);
    return this;
  }

  public CopyRows bytes(byte @Nullable [] value) {
    if (value == null) {
      return writeNull();
    }
    beginField(value.length);
    System.arraycopy(value, 0, bytes, byteCount, value.length);
    byteCount += value.length;
    return this;
  }

  /** Writes a column of type text or json. */
  public CopyRows text(@Nullable String value) {
    if (value == null) {
      return writeNull();
    }
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a column of type timestamptz, in whole microseconds. */
  public CopyRows instant(@Nullable Instant value) {
    return value == null
        ? writeNull()
        : bigint(
            (value.getEpochSecond() - POSTGRES_EPOCH_SECOND) * MICROS_PER_SECOND
                + value.getNano() / 1_000);
  }

  public CopyRows date(@Nullable LocalDate value) {
    return value == null
        ? writeNull()
        : integer(Math.toIntExact(value.toEpochDay() - POSTGRES_EPOCH_DAY));
  }

  private static <T> Long send(
      Connection connection,
      String copyStatement,
      int columnCount,
      Collection<T> items,
      BiConsumer<CopyRows, T> rowWriter)
      throws SQLException {
    CopyRows rows = new CopyRows();
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement);
    try {
      for (T item : items) {
        rows.beginRow(columnCount);
        rowWriter.accept(rows, item);
        if (rows.byteCount >= CHUNK_BYTES) {
          rows.flush(copy);
        }
      }
      rows.beginRow(NO_MORE_ROWS);
      rows.flush(copy);
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void flush(CopyIn copy) throws SQLException {
    copy.writeToCopy(bytes, 0, byteCount);
    byteCount = 0;
  }

  private void beginRow(int columnCount) {
    ensureRoom(2);
    writeShort(columnCount);
  }

  private CopyRows writeNull() {
    ensureRoom(4);
    writeInt(-1);
    return this;
  }

  private void beginField(int length) {
    ensureRoom(4 + length);
    writeInt(length);
  }

  private void ensureRoom(int moreBytes) {
    if (byteCount + moreBytes > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes,
              Math.max(
                  Math.addExact(byteCount, moreBytes), Math.addExact(bytes.length, bytes.length)));
    }
  }

  private void writeShort(int value) {
    bytes[byteCount++] = (byte) (value >> 8);
    bytes[byteCount++] = (byte) value;
  }

  private void writeInt(int value) {
    writeShort(value >> 16);
    writeShort(value);
  }

  private void writeLong(long value) {
    writeInt((int) (value >> 32));
    writeInt((int) value);
  }
}

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
 * Writes rows by {@code COPY … FROM STDIN (FORMAT binary)}, the cheapest way to insert many rows.
 * Rows are sent while they are written, so that Postgres stores the first rows while the last ones
 * are still being made. A caller writes each column of a row by one call, in the order of the
 * statement.
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

  /** Postgres counts dates from 2000-01-01. */
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;

  private byte[] bytes = new byte[CHUNK_BYTES + CHUNK_BYTES / 4];
  private int end;

  private CopyRows() {
    System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
    end = SIGNATURE.length + FLAGS_AND_EXTENSION_BYTES;
  }

  /**
   * Sends a row for each item, in the transaction of this thread. If there are no items, nothing is
   * sent.
   *
   * @param columns the number of columns of the statement
   * @param row writes the columns of an item
   */
  public static <T> void send(
      JdbcTemplate jdbc,
      String copyStatement,
      int columns,
      Collection<T> items,
      BiConsumer<CopyRows, T> row) {
    if (items.isEmpty()) {
      return;
    }
    Long storedRows =
        jdbc.execute(
            (ConnectionCallback<Long>)
                connection -> send(connection, copyStatement, columns, items, row));
    if (storedRows == null || storedRows != items.size()) {
      throw new IllegalStateException(
          "%s rows were sent, but Postgres stored %s.".formatted(items.size(), storedRows));
    }
  }

  public CopyRows uuid(@Nullable UUID value) {
    if (value == null) {
      return writeNull();
    }
    field(16);
    writeLong(value.getMostSignificantBits());
    writeLong(value.getLeastSignificantBits());
    return this;
  }

  public CopyRows bigint(long value) {
    field(8);
    writeLong(value);
    return this;
  }

  public CopyRows integer(int value) {
    field(4);
    writeInt(value);
    return this;
  }

  public CopyRows smallint(int value) {
    field(2);
    writeShort(value);
    return this;
  }

  public CopyRows bytes(byte @Nullable [] value) {
    if (value == null) {
      return writeNull();
    }
    field(value.length);
    System.arraycopy(value, 0, bytes, end, value.length);
    end += value.length;
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
            (value.getEpochSecond() - EPOCH_SECOND) * MICROS_PER_SECOND + value.getNano() / 1_000);
  }

  public CopyRows date(@Nullable LocalDate value) {
    return value == null ? writeNull() : integer(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
  }

  private static <T> Long send(
      Connection connection,
      String copyStatement,
      int columns,
      Collection<T> items,
      BiConsumer<CopyRows, T> row)
      throws SQLException {
    CopyRows rows = new CopyRows();
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement);
    try {
      for (T item : items) {
        rows.begin(columns);
        row.accept(rows, item);
        if (rows.end >= CHUNK_BYTES) {
          rows.flush(copy);
        }
      }
      rows.begin(NO_MORE_ROWS);
      rows.flush(copy);
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void flush(CopyIn copy) throws SQLException {
    copy.writeToCopy(bytes, 0, end);
    end = 0;
  }

  private void begin(int columns) {
    ensure(2);
    writeShort(columns);
  }

  private CopyRows writeNull() {
    ensure(4);
    writeInt(-1);
    return this;
  }

  private void field(int length) {
    ensure(4 + length);
    writeInt(length);
  }

  private void ensure(int byteCount) {
    if (end + byteCount > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes,
              Math.max(Math.addExact(end, byteCount), Math.addExact(bytes.length, bytes.length)));
    }
  }

  private void writeShort(int value) {
    bytes[end++] = (byte) (value >> 8);
    bytes[end++] = (byte) value;
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

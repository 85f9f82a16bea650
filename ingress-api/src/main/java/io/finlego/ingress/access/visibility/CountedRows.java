package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.limits.RequestMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/**
 * Takes the memory of each row from the {@link RequestMemory} of the request, before the next row
 * is read.
 */
final class CountedRows<T> implements RowMapper<T> {

  /** The memory for a row without content. */
  private static final long ROW_BYTES = 128;

  /** The memory for a value besides its content. */
  private static final long VALUE_BYTES = 64;

  /**
   * The memory for each byte of a value. A row's text is in memory as the bytes from the database
   * and as a string, which may have two bytes for each of them.
   */
  private static final long BYTES_PER_BYTE = 3;

  private final RequestMemory memory = RequestMemory.current();
  private final RowMapper<T> rowMapper;

  CountedRows(RowMapper<T> rowMapper) {
    this.rowMapper = rowMapper;
  }

  @Override
  public T mapRow(ResultSet row, int rowNumber) throws SQLException {
    memory.take(memoryBytes(row));
    return rowMapper.mapRow(row, rowNumber);
  }

  /** The memory of the row's bytes and of the objects that are made of them. */
  private static long memoryBytes(ResultSet row) throws SQLException {
    int columnCount = row.getMetaData().getColumnCount();
    long contentBytes = 0;
    for (int column = 1; column <= columnCount; column++) {
      byte[] content = row.getBytes(column);
      contentBytes += content == null ? 0 : content.length;
    }
    return ROW_BYTES + columnCount * VALUE_BYTES + contentBytes * BYTES_PER_BYTE;
  }
}

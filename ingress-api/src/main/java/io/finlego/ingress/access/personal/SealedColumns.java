package io.finlego.ingress.access.personal;

import io.finlego.vault.ClientKey;
import io.finlego.vault.MasterKeys;
import io.finlego.vault.Purpose;
import io.finlego.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens sealed columns of a row. The row must also have the columns of its wrapped key: {@code
 * key_id}, {@code master_key} and {@code wrapped}.
 */
@Component
public final class SealedColumns {

  private final MasterKeys masterKeys;

  public SealedColumns(MasterKeys masterKeys) {
    this.masterKeys = masterKeys;
  }

  /**
   * Opens the column's text with the row's key. Returns null if the column is null or the key was
   * destroyed.
   */
  public @Nullable String open(ResultSet row, String column, Purpose purpose) throws SQLException {
    byte[] sealedText = row.getBytes(column);
    ClientKey key = sealedText == null ? null : key(row);
    return key == null ? null : key.open(purpose, sealedText);
  }

  private @Nullable ClientKey key(ResultSet row) throws SQLException {
    byte[] wrappedKey = row.getBytes("wrapped");
    return wrappedKey == null
        ? null
        : masterKeys.unwrap(
            new WrappedKey(
                row.getObject("key_id", UUID.class), row.getString("master_key"), wrappedKey));
  }
}

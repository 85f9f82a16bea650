package io.finlego.ingress.access.personal;

import io.finlego.vault.ClientKey;
import io.finlego.vault.MasterKeys;
import io.finlego.vault.Purpose;
import io.finlego.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
  private final UnreadableKeys unreadableKeys;

  public SealedColumns(MasterKeys masterKeys, UnreadableKeys unreadableKeys) {
    this.masterKeys = masterKeys;
    this.unreadableKeys = unreadableKeys;
  }

  /**
   * Opens the column's text with the row's key. Returns null if the column is null, if the key was
   * destroyed, or if the key does not open the text, see {@link UnreadableKeys#openText}.
   *
   * @throws UnreadableDataException if the key exists, but cannot be unwrapped
   */
  public @Nullable String open(ResultSet row, String column, Purpose purpose) throws SQLException {
    byte[] sealedText = row.getBytes(column);
    byte[] wrappedBytes = row.getBytes("wrapped");
    if (sealedText == null || wrappedBytes == null) {
      return null;
    }
    UUID keyId = row.getObject("key_id", UUID.class);
    WrappedKey wrappedKey = new WrappedKey(keyId, row.getString("master_key"), wrappedBytes);
    ClientKey key = unreadableKeys.unwrap(List.of(keyId), () -> masterKeys.unwrap(wrappedKey));
    return unreadableKeys.openText(key, purpose, sealedText);
  }
}

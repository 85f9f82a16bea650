package io.finlego.ingress.access.personal;

import io.finlego.vault.MasterKeys;
import io.finlego.vault.Purpose;
import io.finlego.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens sealed columns of a row. The row must also have the columns of its wrapped key: {@code
 * key_id}, {@code master_key} and {@code wrapped}.
 */
@Component
public final class SealedColumns {

  private static final Logger LOG = LoggerFactory.getLogger(SealedColumns.class);

  private final MasterKeys masterKeys;
  private final UnreadableKeys unreadableKeys;

  public SealedColumns(MasterKeys masterKeys, UnreadableKeys unreadableKeys) {
    this.masterKeys = masterKeys;
    this.unreadableKeys = unreadableKeys;
  }

  /**
   * Opens the column's text with the row's key. Returns null if the column is null or the key was
   * destroyed.
   *
   * @throws UnreadableDataException if the key exists, but the text cannot be opened
   */
  public @Nullable String open(ResultSet row, String column, Purpose purpose) throws SQLException {
    byte[] sealedText = row.getBytes(column);
    byte[] wrappedKey = row.getBytes("wrapped");
    if (sealedText == null || wrappedKey == null) {
      return null;
    }
    UUID keyId = row.getObject("key_id", UUID.class);
    WrappedKey key = new WrappedKey(keyId, row.getString("master_key"), wrappedKey);
    return unreadableKeys.open(
        List.of(keyId), () -> masterKeys.unwrap(key).open(purpose, sealedText));
  }

  /**
   * Opens a reason in the same way. If its seal is broken, returns null, so that the client can
   * still be shown: while a client's key is lost, its reasons are sealed with keys that nobody has,
   * and they stay unreadable when the key is back.
   *
   * @throws UnreadableDataException if the master key is missing
   */
  public @Nullable String openReason(ResultSet row, String column) throws SQLException {
    try {
      return open(row, column, Purpose.REASON);
    } catch (UnreadableDataException e) {
      if (!e.isSealBroken()) {
        throw e;
      }
      LOG.error("A reason is left out. {}", e.getMessage());
      return null;
    }
  }
}

package io.finlego.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Derives keys that stay the same when the master key is rotated. They are derived from the search
 * key by HKDF-SHA-256 (RFC 5869), because the search key is the only key of the settings that is
 * never rotated.
 */
public final class LastingKeys {

  private static final int KEY_BYTES = 32;

  private final byte[] searchKey;

  /**
   * Takes the search key from the settings.
   *
   * @throws IllegalArgumentException if the key is not 32 bytes in base64
   */
  public LastingKeys(VaultSettings settings) {
    this.searchKey = MasterKeys.decodeKey("search-key", settings.searchKey());
  }

  /** Returns the key for this purpose (32 bytes). Keys for different purposes are independent. */
  public byte[] keyFor(String purpose) {
    try {
      byte[] info = ("finlego " + purpose).getBytes(StandardCharsets.UTF_8);
      return Hkdf.computeHkdf("HmacSha256", searchKey, new byte[0], info, KEY_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC.", e);
    }
  }
}

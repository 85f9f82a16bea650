package io.finlego.vault;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** Computes HMAC-SHA-256 of texts with the search key from the settings. */
final class KeyedHash {

  private final PrfHmacJce hmac;

  /**
   * Takes the search key.
   *
   * @throws IllegalArgumentException if the key is not 32 bytes in base64
   */
  KeyedHash(VaultSettings settings) {
    byte[] key = MasterKeys.decodeKey("search-key", settings.searchKey());
    try {
      this.hmac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }

  /** Returns the first {@code byteCount} bytes of the hash. */
  byte[] of(String text, int byteCount) {
    try {
      return hmac.compute(text.getBytes(StandardCharsets.UTF_8), byteCount);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A keyed hash could not be made.", e);
    }
  }
}

package io.finlego.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The institution's keys. A master key wraps (encrypts) the keys of clients, by AES-256-GCM. */
public final class MasterKeys {

  private static final int KEY_BYTES = 32;
  private static final int UUID_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final String currentKeyName;
  private final Map<String, AesGcmJce> masterKeysByName;

  /**
   * Takes the keys from the settings.
   *
   * @throws IllegalArgumentException if a key is not 32 bytes in base64, or no key has the name of
   *     the current key
   */
  public MasterKeys(VaultSettings settings) {
    currentKeyName = settings.current();
    this.masterKeysByName =
        decodedKeys(settings).entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> aead(entry.getValue())));
  }

  /** Makes a new key for a client and wraps it with the current master key. */
  public WrappedKey newKey(UUID id) {
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    try {
      return new WrappedKey(
          id, currentKeyName, requireMasterKey(currentKeyName).encrypt(secret, associatedData(id)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key could not be wrapped.", e);
    }
  }

  /**
   * Unwraps the key of a client.
   *
   * @throws BrokenSealException if someone altered the wrapped key
   * @throws MissingMasterKeyException if the settings lack the master key that wrapped the key
   */
  public ClientKey unwrap(WrappedKey wrappedKey) {
    try {
      return new ClientKey(
          wrappedKey.id(),
          requireMasterKey(wrappedKey.masterKeyName())
              .decrypt(wrappedKey.bytes(), associatedData(wrappedKey.id())));
    } catch (GeneralSecurityException e) {
      throw new BrokenSealException("The key " + wrappedKey.id() + " was altered.", e);
    }
  }

  /**
   * Decodes the master keys of the settings. Returns them by their names.
   *
   * @throws IllegalArgumentException if a key is not 32 bytes in base64, or no key has the name of
   *     the current key
   */
  static Map<String, byte[]> decodedKeys(VaultSettings settings) {
    Map<String, byte[]> keysByName =
        settings.masterKeys().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    entry -> decodeKey("master-keys." + entry.getKey(), entry.getValue())));
    if (!keysByName.containsKey(settings.current())) {
      throw new IllegalArgumentException(
          "finlego.vault.current names the master key %s, but finlego.vault.master-keys has %s."
              .formatted(settings.current(), keysByName.keySet()));
    }
    return keysByName;
  }

  /**
   * Decodes a key of the settings.
   *
   * @param setting the name of the setting below {@code finlego.vault}, for the exception's message
   * @throws IllegalArgumentException if the text is not 32 bytes in base64
   */
  static byte[] decodeKey(String setting, String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("finlego.vault." + setting + " is not base64.", e);
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "finlego.vault.%s has %s bytes, not 32.".formatted(setting, key.length));
    }
    return key;
  }

  private AesGcmJce requireMasterKey(String keyName) {
    @Nullable AesGcmJce key = masterKeysByName.get(keyName);
    if (key == null) {
      throw new MissingMasterKeyException("A client's key is wrapped", keyName);
    }
    return key;
  }

  private static AesGcmJce aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM.", e);
    }
  }

  private static byte[] associatedData(UUID id) {
    return ByteBuffer.allocate(UUID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}

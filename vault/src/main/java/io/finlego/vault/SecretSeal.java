package io.finlego.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Seals the institution's own secrets that are valid for minutes but are stored for longer, such as
 * one-time codes. The algorithm is AES-256-GCM (NIST SP 800-38D). Its key is derived from the
 * current master key, so that the master key itself wraps only the keys of clients.
 *
 * <p>A sealed secret consists of the length of the master key's name in one byte, the name, a nonce
 * of 12 bytes, the ciphertext, and a tag of 16 bytes. So secrets stay readable after a rotation of
 * the master key, as long as the settings have the earlier master key.
 *
 * <p>The nonce is derived from the secret and its context. So a command that is applied again under
 * the same master key gives the same sealed bytes. Therefore the secret or its context must be
 * different for each command.
 */
public final class SecretSeal {

  private static final int KEY_BYTES = 32;
  private static final int NAME_BYTES_MAX = 255;
  private static final byte[] HKDF_INFO = "finlego secrets".getBytes(StandardCharsets.US_ASCII);

  private final byte[] currentKeyName;
  private final RepeatableSeal currentSeal;
  private final Map<String, AesGcmJce> keysByMasterKeyName;

  /**
   * Derives the keys from the master keys in the settings.
   *
   * @throws IllegalArgumentException if a master key is not 32 bytes in base64, if no master key
   *     has the name of the current key, or if that name is longer than 255 bytes
   */
  public SecretSeal(VaultSettings settings) {
    Map<String, byte[]> masterKeys = MasterKeys.decodedKeys(settings);
    this.keysByMasterKeyName =
        masterKeys.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> aead(entry.getValue())));
    this.currentSeal = seal(Objects.requireNonNull(masterKeys.get(settings.current())));
    this.currentKeyName = settings.current().getBytes(StandardCharsets.UTF_8);
    if (currentKeyName.length > NAME_BYTES_MAX) {
      throw new IllegalArgumentException(
          "finlego.vault.current is longer than %s bytes.".formatted(NAME_BYTES_MAX));
    }
  }

  /**
   * Seals a secret.
   *
   * @param context texts to which the sealed secret is bound, for example an id. The sealed secret
   *     opens only for the same purpose and with the same context
   */
  public byte[] seal(Purpose purpose, byte[] secret, String... context) {
    try {
      byte[] ciphertext = currentSeal.seal(secret, associatedData(purpose, context), "");
      return ByteBuffer.allocate(1 + currentKeyName.length + ciphertext.length)
          .put((byte) currentKeyName.length)
          .put(currentKeyName)
          .put(ciphertext)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be sealed.", e);
    }
  }

  /**
   * Opens a sealed secret.
   *
   * @throws MissingMasterKeyException if the settings lack the master key that the secret names
   * @throws BrokenSealException if someone altered the sealed secret, or if it was sealed with
   *     another key, for another purpose or with another context
   */
  public byte[] open(Purpose purpose, byte[] sealedSecret, String... context) {
    ByteBuffer buffer = ByteBuffer.wrap(sealedSecret);
    int nameLength = buffer.hasRemaining() ? Byte.toUnsignedInt(buffer.get()) : 0;
    if (buffer.remaining() < nameLength) {
      throw new BrokenSealException("A sealed secret was cut short.", null);
    }
    byte[] nameBytes = new byte[nameLength];
    buffer.get(nameBytes);
    String keyName = new String(nameBytes, StandardCharsets.UTF_8);
    byte[] ciphertext = new byte[buffer.remaining()];
    buffer.get(ciphertext);
    try {
      return requireKey(keyName).decrypt(ciphertext, associatedData(purpose, context));
    } catch (GeneralSecurityException e) {
      throw new BrokenSealException(
          ("A secret does not open with the master key %s: finlego.vault.master-keys has another"
                  + " key of that name, or the secret was altered.")
              .formatted(keyName),
          e);
    }
  }

  private AesGcmJce requireKey(String masterKeyName) {
    @Nullable AesGcmJce key = keysByMasterKeyName.get(masterKeyName);
    if (key == null) {
      throw new MissingMasterKeyException("A secret is sealed", masterKeyName);
    }
    return key;
  }

  private static AesGcmJce aead(byte[] masterKey) {
    try {
      return new AesGcmJce(derivedKey(masterKey));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM and HMAC.", e);
    }
  }

  private static RepeatableSeal seal(byte[] masterKey) {
    try {
      return new RepeatableSeal(derivedKey(masterKey));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM and HMAC.", e);
    }
  }

  private static byte[] derivedKey(byte[] masterKey) throws GeneralSecurityException {
    return Hkdf.computeHkdf("HmacSha256", masterKey, new byte[0], HKDF_INFO, KEY_BYTES);
  }

  private static byte[] associatedData(Purpose purpose, String... context) {
    return (purpose.name() + "\0" + String.join("\0", context)).getBytes(StandardCharsets.UTF_8);
  }
}

package io.finlego.vault;

import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts by AES-256-GCM so that sealing the same text again gives the same bytes. The nonce is
 * not random, but the beginning of HMAC-SHA-256 over everything that is sealed: the associated
 * data, the occasion and the text. So two different texts have the same nonce no sooner than with
 * random nonces. The key of the HMAC is derived from the key of the seal.
 *
 * <p>A sealed text has the form of {@code AesGcmJce}, which opens it: a nonce of 12 bytes, the
 * ciphertext, and a tag of 16 bytes. Whoever sees two equal sealed texts learns that the texts and
 * the occasions are equal. Therefore an occasion names the command for which the text is sealed.
 */
final class RepeatableSeal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;
  private static final byte[] HKDF_INFO = "finlego nonces".getBytes(StandardCharsets.US_ASCII);

  private final SecretKeySpec key;
  private final PrfHmacJce nonces;

  RepeatableSeal(byte[] key) throws GeneralSecurityException {
    this.key = new SecretKeySpec(key, "AES");
    byte[] nonceKey = Hkdf.computeHkdf("HmacSha256", key, new byte[0], HKDF_INFO, KEY_BYTES);
    this.nonces = new PrfHmacJce("HMACSHA256", new SecretKeySpec(nonceKey, "HMAC"));
  }

  /**
   * Seals a text.
   *
   * @param associatedData the data to which the sealed text is bound
   * @param occasion a text that tells apart the occasions on which the same text is sealed. It is
   *     not needed to open the sealed text
   */
  byte[] seal(byte[] text, byte[] associatedData, String occasion) throws GeneralSecurityException {
    byte[] nonce = nonce(text, associatedData, occasion.getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(associatedData);
    return ByteBuffer.allocate(NONCE_BYTES + text.length + TAG_BITS / Byte.SIZE)
        .put(nonce)
        .put(cipher.doFinal(text))
        .array();
  }

  private byte[] nonce(byte[] text, byte[] associatedData, byte[] occasion)
      throws GeneralSecurityException {
    byte[] everything =
        ByteBuffer.allocate(
                2 * Integer.BYTES + associatedData.length + occasion.length + text.length)
            .putInt(associatedData.length)
            .put(associatedData)
            .putInt(occasion.length)
            .put(occasion)
            .put(text)
            .array();
    return nonces.compute(everything, NONCE_BYTES);
  }
}

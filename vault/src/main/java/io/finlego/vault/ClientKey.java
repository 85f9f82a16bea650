package io.finlego.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key of one client's personal data: AES-256-GCM (NIST SP 800-38D) with a random nonce of 12
 * bytes before the ciphertext and a tag of 16 bytes after it. One key may seal 2^32 values.
 */
public final class ClientKey {

  private final UUID id;
  private final Aead aead;
  private final DocumentSeal documents;

  ClientKey(UUID id, byte[] secret) {
    this.id = id;
    this.documents = new DocumentSeal(id, secret);
    try {
      this.aead = new AesGcmJce(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM.", e);
    }
  }

  public UUID id() {
    return id;
  }

  /** The seal for this client's documents, which are too large to be sealed in one piece. */
  public DocumentSeal documents() {
    return documents;
  }

  public byte[] seal(Purpose purpose, String plainText) {
    try {
      return aead.encrypt(plainText.getBytes(StandardCharsets.UTF_8), purpose.associatedData(id));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text could not be sealed.", e);
    }
  }

  /**
   * Opens a sealed text.
   *
   * @throws BrokenSealException if the value was altered, or sealed with another key or for another
   *     purpose
   */
  public String open(Purpose purpose, byte[] sealed) {
    try {
      return new String(aead.decrypt(sealed, purpose.associatedData(id)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new BrokenSealException("A text sealed with the key " + id + " was altered.", e);
    }
  }
}

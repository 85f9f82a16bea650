package io.finlego.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals (encrypts and authenticates) the personal data of one client. The algorithm is
 * AES-256-GCM (NIST SP 800-38D). A sealed value is a nonce of 12 bytes, the ciphertext, and a tag
 * of 16 bytes. One key may seal at most 2^32 values.
 */
public final class ClientKey {

  private final UUID id;
  private final byte[] secret;
  private final Aead aead;

  /** The seal for commands; null until it is needed, because most keys only open texts. */
  private volatile @Nullable RepeatableSeal repeatableSeal;

  ClientKey(UUID id, byte[] secret) {
    this.id = id;
    this.secret = secret.clone();
    try {
      this.aead = new AesGcmJce(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM.", e);
    }
  }

  public UUID id() {
    return id;
  }

  /** Makes the seal for the client's documents, which are too large to be sealed in one piece. */
  public DocumentSeal documentSeal() {
    return new DocumentSeal(id, secret);
  }

  /**
   * Seals a text with a random nonce. The sealed text opens only with the same key and for the same
   * purpose.
   */
  public byte[] seal(Purpose purpose, String plainText) {
    try {
      return aead.encrypt(plainText.getBytes(StandardCharsets.UTF_8), purpose.associatedData(id));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text could not be sealed.", e);
    }
  }

  /**
   * Seals a text for a command. Sealing the same text again for the same command gives the same
   * bytes, so that a command can be applied again. {@link #open} opens the sealed text.
   *
   * @param commandId the id of the command that is applied
   */
  public byte[] sealFor(UUID commandId, Purpose purpose, String plainText) {
    try {
      return repeatableSeal()
          .seal(
              plainText.getBytes(StandardCharsets.UTF_8),
              purpose.associatedData(id),
              commandId.toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text could not be sealed.", e);
    }
  }

  private RepeatableSeal repeatableSeal() throws GeneralSecurityException {
    RepeatableSeal seal = repeatableSeal;
    if (seal == null) {
      seal = new RepeatableSeal(secret);
      repeatableSeal = seal;
    }
    return seal;
  }

  /**
   * Opens a sealed text.
   *
   * @throws BrokenSealException if someone altered the sealed text, or if it was sealed with
   *     another key or for another purpose
   */
  public String open(Purpose purpose, byte[] sealedText) {
    try {
      return new String(
          aead.decrypt(sealedText, purpose.associatedData(id)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new BrokenSealException("A text sealed with the key " + id + " was altered.", e);
    }
  }
}

package io.finlego.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Makes and checks proofs that certain texts belong together, for example the id of a command and
 * the id of its client. A proof is a keyed hash of the texts. Only services with the same search
 * key can make a proof or check it.
 */
public final class Proofs {

  /** The number of characters of a proof, which is written in base64url. */
  public static final int LENGTH = 22;

  private static final int HASH_BYTES = 16;

  private final KeyedHash hash;

  /**
   * Takes the search key from the settings. The hashed text begins with a word that is not the name
   * of a search field, so that a proof never equals a search token.
   *
   * @throws IllegalArgumentException if the key is not 32 bytes in base64
   */
  public Proofs(VaultSettings settings) {
    this.hash = new KeyedHash(settings);
  }

  /** Makes the proof for these texts, in this order. */
  public String make(String... texts) {
    String hashedText = "proof\0" + String.join("\0", texts);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(hashedText, HASH_BYTES));
  }

  /** Tells whether the proof was made for these texts. */
  public boolean isFor(String proof, String... texts) {
    return MessageDigest.isEqual(
        proof.getBytes(StandardCharsets.UTF_8), make(texts).getBytes(StandardCharsets.UTF_8));
  }
}

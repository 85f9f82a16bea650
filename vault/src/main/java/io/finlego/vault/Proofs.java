package io.finlego.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Proofs that one of our own services named something to somebody: a keyed hash, which every
 * instance with the same settings can check, and nobody else can make.
 */
public final class Proofs {

  /** The characters of a proof, in the alphabet of base64url. */
  public static final int LENGTH = 22;

  private static final int BYTES = 16;

  private final KeyedHash hash;

  /**
   * Makes proofs with the search key of the settings. The texts begin with a word that no search
   * field has, so that a proof never equals a search token.
   *
   * @throws IllegalArgumentException if the key is not 32 bytes in base64
   */
  public Proofs(VaultSettings settings) {
    this.hash = new KeyedHash(settings);
  }

  /** The proof for what these texts name together. */
  public String of(String... texts) {
    String named = "proof\0" + String.join("\0", texts);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(named, BYTES));
  }

  /** Tells whether the proof was made for these texts. */
  public boolean isFor(String proof, String... texts) {
    return MessageDigest.isEqual(
        proof.getBytes(StandardCharsets.UTF_8), of(texts).getBytes(StandardCharsets.UTF_8));
  }
}

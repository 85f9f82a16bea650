package io.finlego.vault;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * A blind index of sealed texts. A text is cut into all pieces of three characters in a row, in
 * lower case, and each piece gives 4 bytes of a keyed hash. A search finds a text that has all
 * pieces of the searched text. Without the key, the hashes only reveal which clients share pieces.
 */
public final class SearchTokens {

  /** The shortest text that can be searched for, in characters. */
  public static final int MIN_LENGTH = 3;

  private final PrfHmacJce hmac;

  /**
   * Makes tokens with the search key of the settings.
   *
   * @throws IllegalArgumentException if the key is not 32 bytes in base64
   */
  public SearchTokens(VaultSettings settings) {
    byte[] key = MasterKeys.bytes("search-key", settings.searchKey());
    try {
      this.hmac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }

  /** The tokens of a text in one field; empty if the text is shorter than three characters. */
  public Set<Integer> of(SearchField field, String text) {
    int[] characters = normal(text).codePoints().toArray();
    return IntStream.rangeClosed(0, characters.length - MIN_LENGTH)
        .mapToObj(start -> token(field, new String(characters, start, MIN_LENGTH)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The tokens as a Postgres array literal. */
  public static String array(Set<Integer> tokens) {
    return tokens.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** The number of characters of the text as a search counts them. */
  public static int length(String text) {
    String normal = normal(text);
    return normal.codePointCount(0, normal.length());
  }

  private static String normal(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private int token(SearchField field, String piece) {
    try {
      return ByteBuffer.wrap(
              hmac.compute(
                  (field.word() + '\0' + piece).getBytes(StandardCharsets.UTF_8), Integer.BYTES))
          .getInt();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A token could not be made.", e);
    }
  }
}

package io.finlego.vault;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/**
 * A blind index of sealed texts: the pieces of their words, each as 4 bytes of a keyed hash. A text
 * is found if it has all pieces of the searched words. Without the key the hashes only reveal which
 * clients share pieces.
 *
 * <p>The pieces of a word are each three characters in a row, its first character and its first
 * two, and each ideograph: many names have two characters only, with a blank between them or not.
 */
public final class SearchTokens {

  /** The shortest text that can be searched for, in characters. */
  public static final int MIN_LENGTH = 2;

  private static final int PIECE_LENGTH = 3;

  /** Marks the beginning of a word; words have no blanks. */
  private static final String START = " ";

  /** From the radicals on, Unicode has the scripts whose words are one or two characters long. */
  private static final int FIRST_IDEOGRAPH = 0x2e80;

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

  /** The tokens by which a text in this field is found. */
  public Set<Integer> stored(SearchField field, String text) {
    return tokens(field, SearchText.foldedWords(text).flatMap(SearchTokens::piecesOfStored));
  }

  /**
   * The tokens of all texts in this field that have the searched words. A word of three characters
   * is found anywhere in a word, a shorter one at its beginning.
   */
  public Set<Integer> searched(SearchField field, String text) {
    return tokens(field, SearchText.foldedWords(text).flatMap(SearchTokens::piecesOfSearched));
  }

  /** The tokens as a Postgres array literal. */
  public static String array(Set<Integer> tokens) {
    return tokens.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** The number of characters of the text as a search counts them. */
  public static int length(String text) {
    return SearchText.foldedWords(text)
        .mapToInt(word -> word.codePointCount(0, word.length()))
        .sum();
  }

  private Set<Integer> tokens(SearchField field, Stream<String> pieces) {
    return pieces
        .distinct()
        .map(piece -> token(field, piece))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> piecesOfStored(String word) {
    int[] characters = word.codePoints().toArray();
    int second = Math.min(2, characters.length);
    return Stream.of(
            pieces(characters, PIECE_LENGTH),
            Stream.of(start(characters, 1), start(characters, second)),
            pieces(characters, 1).filter(SearchTokens::isIdeographic))
        .flatMap(Function.identity());
  }

  private static Stream<String> piecesOfSearched(String word) {
    int[] characters = word.codePoints().toArray();
    if (isIdeographic(word)) {
      return pieces(characters, 1);
    }
    return characters.length >= PIECE_LENGTH
        ? pieces(characters, PIECE_LENGTH)
        : Stream.of(start(characters, characters.length));
  }

  private static Stream<String> pieces(int[] characters, int length) {
    return IntStream.rangeClosed(0, characters.length - length)
        .mapToObj(from -> new String(characters, from, length));
  }

  private static String start(int[] characters, int length) {
    return START + new String(characters, 0, length);
  }

  /** Whether all characters are ideographs, kana or hangul. */
  private static boolean isIdeographic(String text) {
    return text.codePoints().allMatch(character -> character >= FIRST_IDEOGRAPH);
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

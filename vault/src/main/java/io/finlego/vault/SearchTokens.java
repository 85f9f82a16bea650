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
 * Makes the tokens by which a search finds sealed texts (a blind index). Every word of a text is
 * cut into pieces, and the token of a piece is 4 bytes of its keyed hash. A search finds the texts
 * that have all tokens of the searched words. Without the key, the tokens reveal only which clients
 * have pieces in common.
 *
 * <p>The pieces of a word are every three characters in a row, the first character, the first two
 * characters, and every ideograph. A single ideograph is a piece because many names consist of two
 * ideographs, written with or without a blank between them.
 */
public final class SearchTokens {

  /** The least number of characters of a text that is searched for. */
  public static final int MIN_LENGTH = 2;

  private static final int PIECE_LENGTH = 3;

  /** Begins the pieces that match only the beginning of a word. No word contains a blank. */
  private static final String WORD_START = " ";

  /**
   * The first code point of the CJK radicals. It is the first of the scripts that have words of one
   * or two characters.
   */
  private static final int FIRST_IDEOGRAPH = 0x2e80;

  private final PrfHmacJce hmac;

  /**
   * Makes tokens with the search key of the settings.
   *
   * @throws IllegalArgumentException if the key is not 32 bytes in base64
   */
  public SearchTokens(VaultSettings settings) {
    byte[] key = MasterKeys.decodeKey("search-key", settings.searchKey());
    try {
      this.hmac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }

  /** The tokens to store for a text in this field, so that searches find the text. */
  public Set<Integer> storedTokens(SearchField field, String text) {
    return tokens(field, SearchText.foldedWords(text).flatMap(SearchTokens::piecesOfStored));
  }

  /**
   * The tokens that a text in this field must have to match a search. A searched word of three or
   * more characters matches anywhere in a word of the text. A shorter searched word matches only
   * the beginning of a word, but ideographs match anywhere.
   */
  public Set<Integer> searchTokens(SearchField field, String text) {
    return tokens(field, SearchText.foldedWords(text).flatMap(SearchTokens::piecesOfSearched));
  }

  /** The tokens as a Postgres array literal. */
  public static String arrayLiteral(Set<Integer> tokens) {
    return tokens.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** The number of characters of the folded text, without blanks and other separators of words. */
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
    return WORD_START + new String(characters, 0, length);
  }

  /** Tells whether all characters are ideographs, kana or hangul. */
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

package io.finlego.vault;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the tokens by which a search finds sealed texts (a blind index). Every word of a text is
 * cut into pieces, and the token of a piece is 4 bytes of its keyed hash. A search finds the texts
 * that have all tokens of the searched words. Without the key, the tokens reveal only which clients
 * have pieces in common.
 *
 * <p>Blanks, commas and hyphens separate the words of a text. The pieces of a stored word are every
 * run of four characters, every run of three characters, the first character, the first two
 * characters, and every ideograph. A single ideograph is a piece because many names consist of two
 * ideographs, written with or without a blank between them. The whole text without its separators
 * is stored as one more word, so that {@code JeanLuc} finds {@code Jean-Luc}. A phone number is
 * stored as one word of digits.
 *
 * <p>A search for a word of four or more characters uses only the pieces of four characters, unless
 * all characters of the word are ideographs. Few clients share a piece of four characters, so
 * Postgres intersects short lists.
 */
public final class SearchTokens {

  /** The smallest number of characters that a search text may have. */
  public static final int MIN_LENGTH = 2;

  private static final int LONG_PIECE_LENGTH = 4;

  private static final int SHORT_PIECE_LENGTH = 3;

  private static final Pattern HYPHENS = Pattern.compile("-+");

  private static final Pattern NON_DIGITS = Pattern.compile("[^0-9]+");

  /**
   * A piece that matches only the beginning of a word starts with this character. The character is
   * a blank, because no word contains a blank.
   */
  private static final String WORD_START = " ";

  /**
   * The first code point of the CJK radicals. The scripts from this code point on have words of one
   * or two characters.
   */
  private static final int FIRST_IDEOGRAPH = 0x2e80;

  private final KeyedHash hash;

  /**
   * Takes the search key from the settings.
   *
   * @throws IllegalArgumentException if the key is not 32 bytes in base64
   */
  public SearchTokens(VaultSettings settings) {
    this.hash = new KeyedHash(settings);
  }

  /** Returns the tokens to store for a text in this field, so that searches find the text. */
  public Set<Integer> storedTokens(SearchField field, String text) {
    List<String> words = field == SearchField.PHONE_NUMBER ? digits(text) : words(text);
    return tokens(
        field,
        Stream.concat(words.stream(), Stream.of(String.join("", words)))
            .filter(word -> !word.isEmpty())
            .flatMap(SearchTokens::piecesOfStoredWord));
  }

  /**
   * Returns the tokens that a text in this field must have to match a search. A searched word of
   * three or more characters matches anywhere in a word of the text. A shorter searched word
   * matches only the beginning of a word, but ideographs match anywhere.
   */
  public Set<Integer> searchTokens(SearchField field, String text) {
    List<String> words = words(text);
    List<String> searchedWords = field == SearchField.PHONE_NUMBER ? digitsIfNumber(words) : words;
    return tokens(field, searchedWords.stream().flatMap(SearchTokens::piecesOfSearchedWord));
  }

  /** Returns the tokens in ascending order, as a Postgres array literal. */
  public static String arrayLiteral(Set<Integer> tokens) {
    return tokens.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * Returns the number of characters of the text as a person counts them, without blanks and other
   * separators of words. The result is 0 if the text has nothing to search for.
   */
  public static int length(String text) {
    return words(text).isEmpty()
        ? 0
        : SearchText.words(text).stream()
            .mapToInt(word -> word.codePointCount(0, word.length()))
            .sum();
  }

  private static List<String> words(String text) {
    return SearchText.foldedWords(text)
        .flatMap(HYPHENS::splitAsStream)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Returns the digits of the text as one word; an empty list if the text has no digit. */
  private static List<String> digits(String text) {
    String digits = NON_DIGITS.matcher(SearchText.fold(text)).replaceAll("");
    return digits.isEmpty() ? List.of() : List.of(digits);
  }

  /**
   * Returns the digits of each word. If a word has a letter, or if there are no digits, returns the
   * words unchanged, so that they match no phone number.
   */
  private static List<String> digitsIfNumber(List<String> words) {
    List<String> digits = words.stream().flatMap(word -> digits(word).stream()).toList();
    return digits.isEmpty() || words.stream().anyMatch(SearchTokens::hasLetter) ? words : digits;
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetter);
  }

  private Set<Integer> tokens(SearchField field, Stream<String> pieces) {
    return pieces
        .distinct()
        .map(piece -> token(field, piece))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> piecesOfStoredWord(String word) {
    int[] characters = word.codePoints().toArray();
    int secondPrefixLength = Math.min(2, characters.length);
    return Stream.of(
            pieces(characters, LONG_PIECE_LENGTH),
            pieces(characters, SHORT_PIECE_LENGTH),
            Stream.of(prefixPiece(characters, 1), prefixPiece(characters, secondPrefixLength)),
            pieces(characters, 1).filter(SearchTokens::isIdeographic))
        .flatMap(Function.identity());
  }

  private static Stream<String> piecesOfSearchedWord(String word) {
    int[] characters = word.codePoints().toArray();
    if (isIdeographic(word)) {
      return pieces(characters, 1);
    }
    return characters.length >= SHORT_PIECE_LENGTH
        ? pieces(characters, Math.min(LONG_PIECE_LENGTH, characters.length))
        : Stream.of(prefixPiece(characters, characters.length));
  }

  private static Stream<String> pieces(int[] characters, int length) {
    return IntStream.rangeClosed(0, characters.length - length)
        .mapToObj(startIndex -> new String(characters, startIndex, length));
  }

  private static String prefixPiece(int[] characters, int length) {
    return WORD_START + new String(characters, 0, length);
  }

  /** Tells whether all characters are ideographs, kana or hangul. */
  private static boolean isIdeographic(String text) {
    return text.codePoints().allMatch(character -> character >= FIRST_IDEOGRAPH);
  }

  private int token(SearchField field, String piece) {
    return ByteBuffer.wrap(hash.of(field.word() + '\0' + piece, Integer.BYTES)).getInt();
  }
}

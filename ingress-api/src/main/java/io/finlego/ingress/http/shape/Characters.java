package io.finlego.ingress.http.shape;

/** Checks whether the database and other systems can store a text. */
public final class Characters {

  static final String REFUSAL = "Must not hold a NUL character or half of a surrogate pair.";

  /**
   * A regular expression of ECMA-262 for texts that are storable. The expression does not exclude
   * lone surrogates, but {@link #areStorable} does.
   */
  static final String STORABLE = "^[^\\u0000]*$";

  /** A regular expression of ECMA-262 for texts that are storable and not blank. */
  static final String NOT_BLANK = "^\\s*[^\\s\\u0000][^\\u0000]*$";

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Characters() {}

  /**
   * Tells whether all characters of the text are white space, as {@code \s} of ECMA-262 defines it.
   */
  public static boolean areBlank(String text) {
    return text.chars().allMatch(Characters::isBlank);
  }

  private static boolean isBlank(int character) {
    return (character >= '\t' && character <= '\r')
        || Character.isSpaceChar(character)
        || character == BYTE_ORDER_MARK;
  }

  /**
   * Tells whether the text can be stored: it has no NUL, which Postgres cannot store, and no lone
   * surrogate, which UTF-8 cannot encode.
   */
  public static boolean areStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == 0 || Character.isLowSurrogate(character)) {
        return false;
      }
      if (Character.isHighSurrogate(character)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}

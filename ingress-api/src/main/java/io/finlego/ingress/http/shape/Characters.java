package io.finlego.ingress.http.shape;

/** The characters that every store behind the API can keep. */
public final class Characters {

  static final String REFUSAL = "Must not hold a NUL character or half of a surrogate pair.";

  /** {@link #areStorable} as a regular expression of ECMA-262. */
  static final String STORABLE = "^[^\\u0000]*$";

  /** {@link #STORABLE}, and not {@link #areBlank blank}. */
  static final String NOT_BLANK = "^\\s*[^\\s\\u0000][^\\u0000]*$";

  private static final char NO_BREAK_MARK = '\ufeff';

  private Characters() {}

  /** Tells whether the text holds nothing but white space, as ECMA-262 has it in {@code \s}. */
  static boolean areBlank(String text) {
    return text.chars().allMatch(Characters::isBlank);
  }

  private static boolean isBlank(int c) {
    return (c >= '\t' && c <= '\r') || Character.isSpaceChar(c) || c == NO_BREAK_MARK;
  }

  /**
   * Tells whether the text is well-formed Unicode without NUL. Postgres cannot store NUL, and UTF-8
   * cannot encode a lone surrogate.
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

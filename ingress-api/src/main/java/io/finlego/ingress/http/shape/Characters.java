package io.finlego.ingress.http.shape;

/** The characters that every store behind the API can keep. */
public final class Characters {

  static final String REFUSAL = "Must not hold a NUL character or half of a surrogate pair.";

  private Characters() {}

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

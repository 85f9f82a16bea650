package io.finlego.ingress.ledger.statement.document;

/** Adapts texts of any origin to formats that cannot hold every character. */
public final class PlainText {

  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /** The text with U+FFFD for each character that XML 1.0 cannot hold (its production 2, Char). */
  public static String xml(String text) {
    if (text.codePoints().allMatch(PlainText::isXml)) {
      return text;
    }
    StringBuilder fit = new StringBuilder(text.length());
    text.codePoints()
        .forEach(codePoint -> fit.appendCodePoint(isXml(codePoint) ? codePoint : REPLACEMENT));
    return fit.toString();
  }

  /** The text's beginning, with at most {@code charactersMax} characters (Unicode code points). */
  public static String first(String text, int charactersMax) {
    return text.codePointCount(0, text.length()) <= charactersMax
        ? text
        : text.substring(0, text.offsetByCodePoints(0, charactersMax));
  }

  private static boolean isXml(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}

package io.finlego.ingress.ledger.statement.document;

/** Adapts texts to formats that do not allow every character or every length. */
public final class PlainText {

  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /** Replaces each character that XML 1.0 does not allow (production 2, Char) by U+FFFD. */
  public static String xml(String text) {
    if (text.codePoints().allMatch(PlainText::isXml)) {
      return text;
    }
    StringBuilder xmlText = new StringBuilder(text.length());
    text.codePoints()
        .forEach(codePoint -> xmlText.appendCodePoint(isXml(codePoint) ? codePoint : REPLACEMENT));
    return xmlText.toString();
  }

  /**
   * The first {@code charactersMax} characters (Unicode code points) of the text, or the whole text
   * if it is shorter.
   */
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

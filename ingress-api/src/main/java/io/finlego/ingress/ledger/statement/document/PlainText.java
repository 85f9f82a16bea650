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
    text.codePoints().forEach(c -> fit.appendCodePoint(isXml(c) ? c : REPLACEMENT));
    return fit.toString();
  }

  /** The text's beginning, with at most {@code most} characters (Unicode code points). */
  public static String first(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}

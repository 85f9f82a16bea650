package io.finlego.ingress.ledger.statement.document;

import io.finlego.kernel.TextLength;
import java.text.BreakIterator;
import java.util.Locale;

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
   * if it is shorter. Does not cut inside what people see as one character, such as a letter with
   * its accents, unless that character alone is longer than the limit.
   */
  public static String truncate(String text, int charactersMax) {
    return fits(text, charactersMax)
        ? text
        : text.substring(0, Cuts.of(text, charactersMax).lastPlace());
  }

  /**
   * The first line of the text. A line has at most {@code charactersMax} characters. A longer text
   * is cut after the last blank in the second half of the line. If there is no such blank, the text
   * is cut as {@link #truncate} cuts it. The line keeps its blanks, so the first line and the rest
   * of the text together are the whole text.
   */
  public static String firstLine(String text, int charactersMax) {
    return fits(text, charactersMax)
        ? text
        : text.substring(0, Cuts.of(text, charactersMax).lastPlaceAfterBlank());
  }

  private static boolean fits(String text, int charactersMax) {
    return TextLength.of(text) <= charactersMax;
  }

  /** The places where a text may be cut, up to a limit. */
  private record Cuts(String text, BreakIterator places, int limit) {

    static Cuts of(String text, int charactersMax) {
      int limit = text.offsetByCodePoints(0, charactersMax);
      // Whether a text may be cut at a place depends only on the characters before the place and on
      // the first character after the place.
      String examinedText = text.substring(0, text.offsetByCodePoints(limit, 1));
      BreakIterator places = BreakIterator.getCharacterInstance(Locale.ROOT);
      places.setText(examinedText);
      return new Cuts(examinedText, places, limit);
    }

    int lastPlace() {
      int place = places.isBoundary(limit) ? limit : places.preceding(limit);
      return place > 0 ? place : limit;
    }

    int lastPlaceAfterBlank() {
      int lastPlace = lastPlace();
      for (int place = lastPlace; place > limit / 2; place = places.preceding(place)) {
        if (Character.isWhitespace(text.codePointBefore(place))) {
          return place;
        }
      }
      return lastPlace;
    }
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

package io.finlego.ingress.ledger.statement.pdf;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prepares texts of any origin for the pages. Letters and their marks become one character where
 * Unicode has one (form NFC), because the layout cannot place marks.
 */
final class PrintableText {

  /** The scripts whose letters are readable one after the other, or joined as Arabic is. */
  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.COMMON,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.HEBREW,
          UnicodeScript.ARABIC,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO);

  /**
   * Ends a part that runs from right to left, so that numbers after it do not become part of it.
   */
  static final char LEFT_TO_RIGHT_MARK = '\u200e';

  private final Typeface typeface;

  PrintableText(Typeface typeface) {
    this.typeface = typeface;
  }

  /**
   * The text as one line. A character that cannot be printed is named by its number, as in {@code
   * [U+1F600]}.
   */
  String line(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean keepsMarks = hasRightToLeft(composed);
    StringBuilder line = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(
            c -> {
              if (isBlank(c)) {
                line.append(' ');
              } else if (isPrintable(c) || (c == LEFT_TO_RIGHT_MARK && keepsMarks)) {
                line.appendCodePoint(c);
              } else if (!isInvisible(c)) {
                line.append(String.format(Locale.ROOT, "[U+%04X]", c));
              }
            });
    return line.toString().strip();
  }

  /**
   * The script of the text's first character that cannot be printed, as Unicode names it; null if
   * all can.
   */
  @Nullable String unprintable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> !isBlank(c) && !isInvisible(c) && !isPrintable(c))
        .mapToObj(c -> UnicodeScript.of(c).name())
        .findFirst()
        .orElse(null);
  }

  /** Whether a part of the text runs from right to left. */
  static boolean hasRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    || d == Character.DIRECTIONALITY_ARABIC_NUMBER);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          false;
      default -> SCRIPTS.contains(UnicodeScript.of(c)) && typeface.of(c) != null;
    };
  }
}

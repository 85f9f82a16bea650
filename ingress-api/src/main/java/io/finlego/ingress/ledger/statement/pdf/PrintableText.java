package io.finlego.ingress.ledger.statement.pdf;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prepares texts for printing. Combines a letter and its marks into one character if Unicode has
 * such a character (normalization form NFC), because the layout cannot place marks.
 */
final class PrintableText {

  /**
   * The scripts that the layout can print: the scripts whose letters simply follow each other, and
   * Arabic.
   */
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
   * The invisible character to append to a text that may run from right to left. Without this
   * character, the layout would order the numbers after the text as if they were a part of the
   * text.
   */
  static final char LEFT_TO_RIGHT_MARK = '\u200e';

  private final Typeface typeface;

  PrintableText(Typeface typeface) {
    this.typeface = typeface;
  }

  /**
   * The text as one line. A character that cannot be printed is replaced by its code point, as in
   * {@code [U+1F600]}. Invisible characters are left out.
   */
  String line(String text) {
    String normalizedText = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean keepsDirectionMarks = hasRightToLeft(normalizedText);
    StringBuilder line = new StringBuilder(normalizedText.length());
    normalizedText
        .codePoints()
        .forEach(
            character -> {
              if (isBlank(character)) {
                line.append(' ');
              } else if (isPrintable(character)
                  || (character == LEFT_TO_RIGHT_MARK && keepsDirectionMarks)) {
                line.appendCodePoint(character);
              } else if (!isInvisible(character)) {
                line.append(String.format(Locale.ROOT, "[U+%04X]", character));
              }
            });
    return line.toString().strip();
  }

  /**
   * The Unicode script of the text's first character that cannot be printed; null if the whole text
   * can be printed.
   */
  @Nullable String unprintableScript(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(
            character -> !isBlank(character) && !isInvisible(character) && !isPrintable(character))
        .mapToObj(character -> UnicodeScript.of(character).name())
        .findFirst()
        .orElse(null);
  }

  /** Tells whether a part of the text runs from right to left. */
  static boolean hasRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    || direction == Character.DIRECTIONALITY_ARABIC_NUMBER);
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  private static boolean isInvisible(int character) {
    return Character.getType(character) == Character.FORMAT;
  }

  private boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          false;
      default ->
          SCRIPTS.contains(UnicodeScript.of(character)) && typeface.fontOf(character) != null;
    };
  }
}

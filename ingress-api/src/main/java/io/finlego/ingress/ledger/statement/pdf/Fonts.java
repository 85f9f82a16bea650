package io.finlego.ingress.ledger.statement.pdf;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The type of one document: Liberation Sans (SIL Open Font License), with DejaVu Sans (Bitstream
 * Vera licence) and Droid Sans Fallback (Apache License) for the characters that it lacks, all
 * embedded. Each document has its own instance, because a font is not thread-safe.
 */
final class Fonts {

  static final Color INK = new Color(0x1F, 0x29, 0x33);
  static final Color FAINT = new Color(0x61, 0x6E, 0x7C);
  static final Color LINE = new Color(0xCB, 0xD2, 0xD9);
  static final Color SHADE = new Color(0xF0, 0xF3, 0xF6);

  private final Typeface regular = Typeface.regular();
  private final Typeface bold = Typeface.bold();
  private final PrintableText printable = new PrintableText(regular);

  BaseFont regular() {
    return regular.main();
  }

  Phrase text(String text, float size) {
    return phrase(regular, text, size, INK);
  }

  Phrase faint(String text, float size) {
    return phrase(regular, text, size, FAINT);
  }

  Phrase bold(String text, float size) {
    return phrase(bold, text, size, INK);
  }

  /** The text as one line of characters that the fonts have. */
  String fit(String text) {
    return printable.line(text);
  }

  /** The script of the text's first character that the fonts lack; null if they have all. */
  @Nullable String unprintable(String text) {
    return printable.unprintable(text);
  }

  /**
   * Lets the cell run in the direction of its text. The document itself runs from left to right.
   */
  static void direct(PdfPCell cell, String text) {
    if (PrintableText.hasRightToLeft(text)) {
      cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
    }
  }

  /** The direction for a line with this text. */
  static int directionOf(String text) {
    return PrintableText.hasRightToLeft(text)
        ? PdfWriter.RUN_DIRECTION_LTR
        : PdfWriter.RUN_DIRECTION_NO_BIDI;
  }

  private Phrase phrase(Typeface typeface, String text, float size, Color color) {
    String line = fit(text);
    Phrase phrase = new Phrase("", new Font(typeface.main(), size, Font.NORMAL, color));
    BaseFont current = typeface.main();
    int begun = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      BaseFont next = fontOf(typeface, line.codePointAt(i), current);
      if (!next.equals(current)) {
        add(phrase, line.substring(begun, i), new Font(current, size, Font.NORMAL, color));
        begun = i;
        current = next;
      }
    }
    add(phrase, line.substring(begun), new Font(current, size, Font.NORMAL, color));
    return phrase;
  }

  /** Blanks and marks between words keep the font of the word before them. */
  private BaseFont fontOf(Typeface typeface, int character, BaseFont current) {
    if (!Character.isLetterOrDigit(character) && current.charExists(character)) {
      return current;
    }
    BaseFont font = typeface.of(character);
    if (font == null) {
      font = regular.of(character);
    }
    return font == null ? current : font;
  }

  private static void add(Phrase phrase, String text, Font font) {
    if (!text.isEmpty()) {
      phrase.add(new Chunk(text, font));
    }
  }
}

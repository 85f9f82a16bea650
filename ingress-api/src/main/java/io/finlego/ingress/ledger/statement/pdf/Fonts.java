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
 * The fonts and colours of one document. The main font is Liberation Sans (SIL Open Font License).
 * Characters that it lacks come from DejaVu Sans (Bitstream Vera licence) and Droid Sans Fallback
 * (Apache License). All fonts are embedded. Each document has its own instance, because a font is
 * not thread-safe.
 */
final class Fonts {

  static final Color TEXT_COLOR = new Color(0x1F, 0x29, 0x33);
  static final Color FAINT_COLOR = new Color(0x61, 0x6E, 0x7C);
  static final Color LINE_COLOR = new Color(0xCB, 0xD2, 0xD9);
  static final Color SHADE_COLOR = new Color(0xF0, 0xF3, 0xF6);

  private final Typeface regular = Typeface.regular();
  private final Typeface bold = Typeface.bold();
  private final PrintableText printableText = new PrintableText(regular);

  BaseFont regular() {
    return regular.mainFont();
  }

  Phrase text(String text, float size) {
    return phrase(regular, text, size, TEXT_COLOR);
  }

  Phrase faint(String text, float size) {
    return phrase(regular, text, size, FAINT_COLOR);
  }

  Phrase bold(String text, float size) {
    return phrase(bold, text, size, TEXT_COLOR);
  }

  /** The text as one line that has only printable characters, see {@link PrintableText#line}. */
  String line(String text) {
    return printableText.line(text);
  }

  /**
   * The Unicode script of the text's first character that cannot be printed; null if the whole text
   * can be printed.
   */
  @Nullable String unprintableScript(String text) {
    return printableText.unprintableScript(text);
  }

  /**
   * Prepares the cell for its text. If parts of the text run from right to left, the layout puts
   * the parts into the correct order. The line as a whole still runs from left to right.
   */
  static void setDirection(PdfPCell cell, String text) {
    if (PrintableText.hasRightToLeft(text)) {
      cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
    }
  }

  /** The run direction for a line with this text, as a constant of {@link PdfWriter}. */
  static int directionOf(String text) {
    return PrintableText.hasRightToLeft(text)
        ? PdfWriter.RUN_DIRECTION_LTR
        : PdfWriter.RUN_DIRECTION_NO_BIDI;
  }

  private Phrase phrase(Typeface typeface, String text, float size, Color color) {
    String line = line(text);
    Phrase phrase = new Phrase("", new Font(typeface.mainFont(), size, Font.NORMAL, color));
    BaseFont currentFont = typeface.mainFont();
    int chunkStart = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      BaseFont nextFont = fontOf(typeface, line.codePointAt(i), currentFont);
      if (!nextFont.equals(currentFont)) {
        add(phrase, line.substring(chunkStart, i), new Font(currentFont, size, Font.NORMAL, color));
        chunkStart = i;
        currentFont = nextFont;
      }
    }
    add(phrase, line.substring(chunkStart), new Font(currentFont, size, Font.NORMAL, color));
    return phrase;
  }

  /**
   * The font for a character. A character that is not a letter or a digit, such as a blank, keeps
   * the current font if that font has the character.
   */
  private BaseFont fontOf(Typeface typeface, int character, BaseFont currentFont) {
    if (!Character.isLetterOrDigit(character) && currentFont.charExists(character)) {
      return currentFont;
    }
    BaseFont font = typeface.fontOf(character);
    if (font == null) {
      font = regular.fontOf(character);
    }
    return font == null ? currentFont : font;
  }

  private static void add(Phrase phrase, String text, Font font) {
    if (!text.isEmpty()) {
      phrase.add(new Chunk(text, font));
    }
  }
}

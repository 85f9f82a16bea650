package io.finlego.ingress.ledger.statement.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * Liberation Sans (SIL Open Font License), embedded: Latin with all its marks, Greek, Cyrillic.
 * Each document has its own instance, because a font is not thread-safe.
 */
final class Fonts {

  static final Color INK = new Color(0x1F, 0x29, 0x33);
  static final Color FAINT = new Color(0x61, 0x6E, 0x7C);
  static final Color LINE = new Color(0xCB, 0xD2, 0xD9);
  static final Color SHADE = new Color(0xF0, 0xF3, 0xF6);

  private static final String REGULAR = "liberation/LiberationSans-Regular.ttf";
  private static final String BOLD = "liberation/LiberationSans-Bold.ttf";
  private static final int MISSING = '?';

  private final BaseFont regular;
  private final BaseFont bold;

  Fonts() throws IOException {
    this.regular = load(REGULAR);
    this.bold = load(BOLD);
  }

  private static BaseFont load(String file) throws IOException {
    try (InputStream in = BaseFont.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The font is missing: " + file);
      }
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    }
  }

  BaseFont regular() {
    return regular;
  }

  Phrase text(String text, float size) {
    return new Phrase(fit(text), new Font(regular, size, Font.NORMAL, INK));
  }

  Phrase faint(String text, float size) {
    return new Phrase(fit(text), new Font(regular, size, Font.NORMAL, FAINT));
  }

  Phrase bold(String text, float size) {
    return new Phrase(fit(text), new Font(bold, size, Font.NORMAL, INK));
  }

  /**
   * The text as one line of characters that the font has; other characters become question marks.
   */
  String fit(String text) {
    StringBuilder fitting = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isWhitespace(codePoint) || Character.isISOControl(codePoint)) {
                fitting.append(' ');
              } else if (Character.getType(codePoint) != Character.FORMAT) {
                fitting.appendCodePoint(regular.charExists(codePoint) ? codePoint : MISSING);
              }
            });
    return fitting.toString().strip();
  }
}

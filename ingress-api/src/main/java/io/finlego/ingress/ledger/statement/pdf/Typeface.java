package io.finlego.ingress.ledger.statement.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts for one weight, regular or bold: the main font, and further fonts for characters that
 * the main font lacks. A font is loaded when a character needs it. The document embeds only the
 * characters that it uses.
 */
final class Typeface {

  /**
   * This font has Armenian, Georgian, Hebrew, Arabic (with the forms of joined letters) and many
   * symbols.
   */
  private static final String DEJAVU = "fonts/DejaVuSans.ttf";

  private static final String DEJAVU_BOLD = "fonts/DejaVuSans-Bold.ttf";

  /** This font has Chinese and Japanese characters, in a single weight. */
  private static final String DROID_FALLBACK = "fonts/DroidSansFallbackFull.ttf";

  private final List<String> files;
  private final @Nullable BaseFont[] fonts;

  private Typeface(String... files) {
    this.files = List.of(files);
    this.fonts = new @Nullable BaseFont[files.length];
  }

  static Typeface regular() {
    return new Typeface("liberation/LiberationSans-Regular.ttf", DEJAVU, DROID_FALLBACK);
  }

  static Typeface bold() {
    return new Typeface("liberation/LiberationSans-Bold.ttf", DEJAVU_BOLD, DROID_FALLBACK);
  }

  /** The main font, which most texts use. */
  BaseFont mainFont() {
    return font(0);
  }

  /** The first font that has the character; null if no font has it. */
  @Nullable BaseFont fontOf(int character) {
    for (int i = 0; i < fonts.length; i++) {
      if (font(i).charExists(character)) {
        return font(i);
      }
    }
    return null;
  }

  private BaseFont font(int index) {
    BaseFont font = fonts[index];
    if (font == null) {
      font = load(files.get(index));
      fonts[index] = font;
    }
    return font;
  }

  private static BaseFont load(String file) {
    try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The font is missing: " + file);
      }
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

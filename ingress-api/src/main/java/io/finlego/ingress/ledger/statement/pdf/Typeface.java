package io.finlego.ingress.ledger.statement.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * One weight of the document's type: a font for most texts, and fonts for the characters that it
 * lacks. A font is read when a character needs it, and embedded with the characters in use.
 */
final class Typeface {

  /** Armenian, Georgian, Hebrew and Arabic (with the forms of joined letters), many symbols. */
  private static final String WIDE = "fonts/DejaVuSans.ttf";

  private static final String WIDE_BOLD = "fonts/DejaVuSans-Bold.ttf";

  /** Chinese and Japanese. It has one weight. */
  private static final String EAST_ASIAN = "fonts/DroidSansFallbackFull.ttf";

  private final List<String> files;
  private final @Nullable BaseFont[] fonts;

  private Typeface(String... files) {
    this.files = List.of(files);
    this.fonts = new @Nullable BaseFont[files.length];
  }

  static Typeface regular() {
    return new Typeface("liberation/LiberationSans-Regular.ttf", WIDE, EAST_ASIAN);
  }

  static Typeface bold() {
    return new Typeface("liberation/LiberationSans-Bold.ttf", WIDE_BOLD, EAST_ASIAN);
  }

  /** The font of most texts. */
  BaseFont main() {
    return font(0);
  }

  /** The first font that has the character; null if none has it. */
  @Nullable BaseFont of(int character) {
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

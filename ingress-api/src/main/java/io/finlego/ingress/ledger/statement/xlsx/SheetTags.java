package io.finlego.ingress.ledger.statement.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Mends two tags of a sheet as the workbook library writes it, while it passes through.
 *
 * <p>The library states the sheet's {@code dimension} before it knows the rows. The element may be
 * left out (ECMA-376, 18.3.1.35), and readers that trust it would see one cell. Texts get {@code
 * xml:space}, without which readers drop the blanks at their ends.
 */
final class SheetTags extends OutputStream {

  private static final String DIMENSION = "<dimension ";
  private static final String TEXT = "<t>";
  private static final String TEXT_WITH_BLANKS = "<t xml:space=\"preserve\">";

  private final OutputStream out;
  private final ByteArrayOutputStream tag = new ByteArrayOutputStream();

  SheetTags(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int end = offset + length;
    int begin = offset;
    for (int i = offset; i < end; i++) {
      if (bytes[i] == '<') {
        out.write(bytes, begin, i - begin);
        begin = i;
      } else if (bytes[i] == '>' && (tag.size() > 0 || bytes[begin] == '<')) {
        tag.write(bytes, begin, i + 1 - begin);
        endTag();
        begin = i + 1;
      }
    }
    if (begin < end && (tag.size() > 0 || bytes[begin] == '<')) {
      tag.write(bytes, begin, end - begin);
    } else {
      out.write(bytes, begin, end - begin);
    }
  }

  /** In XML a tag begins with the only {@code <} and ends with the next {@code >}. */
  private void endTag() throws IOException {
    String text = tag.toString(StandardCharsets.UTF_8);
    if (text.equals(TEXT)) {
      out.write(TEXT_WITH_BLANKS.getBytes(StandardCharsets.UTF_8));
    } else if (!text.startsWith(DIMENSION)) {
      tag.writeTo(out);
    }
    tag.reset();
  }
}

package io.finlego.ingress.ledger.statement.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Corrects two kinds of tags in a sheet. The workbook library writes the sheet's XML to this
 * stream.
 *
 * <p>This class removes the tag {@code dimension}. The library writes this tag before it knows the
 * rows, so a reader that trusts the tag would see only one cell. The tag is optional (ECMA-376,
 * 18.3.1.35). The tag of a text gets {@code xml:space}, because without this attribute readers drop
 * the blanks at the start and the end of the text.
 */
final class SheetTags extends OutputStream {

  private static final String DIMENSION_START = "<dimension ";
  private static final String TEXT_TAG = "<t>";
  private static final String TEXT_TAG_WITH_BLANKS = "<t xml:space=\"preserve\">";

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
    int unwrittenStart = offset;
    for (int i = offset; i < end; i++) {
      if (bytes[i] == '<') {
        out.write(bytes, unwrittenStart, i - unwrittenStart);
        unwrittenStart = i;
      } else if (bytes[i] == '>' && (tag.size() > 0 || bytes[unwrittenStart] == '<')) {
        tag.write(bytes, unwrittenStart, i + 1 - unwrittenStart);
        endTag();
        unwrittenStart = i + 1;
      }
    }
    if (unwrittenStart < end && (tag.size() > 0 || bytes[unwrittenStart] == '<')) {
      tag.write(bytes, unwrittenStart, end - unwrittenStart);
    } else {
      out.write(bytes, unwrittenStart, end - unwrittenStart);
    }
  }

  /**
   * Writes the tag that has just ended, or its correction, and then forgets the tag. In a sheet
   * {@code <} only occurs at the start of a tag, and the next {@code >} ends the tag.
   */
  private void endTag() throws IOException {
    String tagText = tag.toString(StandardCharsets.UTF_8);
    if (tagText.equals(TEXT_TAG)) {
      out.write(TEXT_TAG_WITH_BLANKS.getBytes(StandardCharsets.UTF_8));
    } else if (!tagText.startsWith(DIMENSION_START)) {
      tag.writeTo(out);
    }
    tag.reset();
  }
}

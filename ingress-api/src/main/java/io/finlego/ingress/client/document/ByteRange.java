package io.finlego.ingress.client.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The requested range of bytes (RFC 9110, section 14.1.2). */
sealed interface ByteRange {

  /** A header with one range. Its numbers may have more digits than the size of any document. */
  Pattern SINGLE_RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * The whole document. A request for several ranges gets it too, and so does a header that is not
   * a range.
   */
  record Whole() implements ByteRange {}

  /**
   * A part of the document.
   *
   * @param first the first byte, from 0
   * @param last the last byte, inclusive
   */
  record Part(long first, long last) implements ByteRange {

    long length() {
      return last - first + 1;
    }
  }

  /** A range outside the document. */
  record Unsatisfiable() implements ByteRange {}

  /**
   * The range that the header requests.
   *
   * @param header the header {@code Range}; null if none was sent
   * @param size the document's size in bytes, at least 1
   */
  static ByteRange of(@Nullable String header, long size) {
    Matcher range = SINGLE_RANGE.matcher(header == null ? "" : header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new Whole();
    }
    if (range.group(1).isEmpty()) {
      return suffix(Long.parseLong(range.group(2)), size);
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (last < first) {
      return range.group(2).isEmpty() ? new Unsatisfiable() : new Whole();
    }
    return first < size ? new Part(first, Math.min(last, size - 1)) : new Unsatisfiable();
  }

  private static ByteRange suffix(long length, long size) {
    return length == 0 ? new Unsatisfiable() : new Part(Math.max(0, size - length), size - 1);
  }
}

package io.finlego.ingress.client.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The range of bytes that the header {@code Range} requests (RFC 9110, section 14.1.2). */
sealed interface ByteRange {

  /** A header with one range. Numbers of up to 18 digits fit into a {@code long}. */
  Pattern SINGLE_RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * The whole document. This is also the result for a header with several ranges and for a header
   * that is not a valid range.
   */
  record Whole() implements ByteRange {}

  /**
   * A part of the document.
   *
   * @param first the index of the first byte, beginning with 0
   * @param last the index of the last byte, which belongs to the part
   */
  record Part(long first, long last) implements ByteRange {

    long length() {
      return last - first + 1;
    }
  }

  /** A range outside the document. */
  record Unsatisfiable() implements ByteRange {}

  /**
   * Reads the header.
   *
   * @param header the header {@code Range}; null if the request has no such header
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

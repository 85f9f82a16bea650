package io.finlego.ingress.client.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes are asked for (RFC 9110, 14.1.2). */
sealed interface ByteRange {

  /** More digits than any document has. */
  Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** All of them: also the answer to several ranges at once, and to what is no range. */
  record Whole() implements ByteRange {}

  /**
   * Some.
   *
   * @param first from 0
   * @param last included
   */
  record Part(long first, long last) implements ByteRange {

    long length() {
      return last - first + 1;
    }
  }

  /** None that are there. */
  record Unsatisfiable() implements ByteRange {}

  /** What the header asks of so many bytes, at least one. */
  static ByteRange of(@Nullable String header, long size) {
    Matcher range = ONE.matcher(header == null ? "" : header);
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

package io.finlego.kernel;

/**
 * The length of a text in characters. Every limit of a text counts Unicode code points, as Postgres
 * does in {@code char_length} and JSON Schema in {@code maxLength}.
 */
public final class TextLength {

  private TextLength() {}

  /** Returns the number of Unicode code points. */
  public static int of(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Tells whether the text has at least {@code min} and at most {@code max} code points. */
  public static boolean isBetween(int min, int max, String text) {
    int length = of(text);
    return min <= length && length <= max;
  }
}

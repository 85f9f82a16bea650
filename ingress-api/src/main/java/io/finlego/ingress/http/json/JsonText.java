package io.finlego.ingress.http.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Checks a document for content that a parser accepts but a database or another system cannot take:
 * invalid UTF-8, NUL characters, lone surrogates, and exponents that unfold into millions of
 * digits. It does not check the grammar.
 */
final class JsonText {

  /**
   * The most digits of an exponent. {@code 1e999999} is refused here. {@code 1e400} passes, and the
   * check of amounts refuses it.
   */
  private static final int EXPONENT_DIGITS_MAX = 3;

  private final CharBuffer text;
  private int position;

  private JsonText(CharBuffer text) {
    this.text = text;
  }

  /**
   * Checks that the document is harmless.
   *
   * @throws JsonRefusedException if it is not
   */
  static void check(byte[] document) throws JsonRefusedException {
    try {
      new JsonText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document))).check();
    } catch (CharacterCodingException e) {
      throw new JsonRefusedException("The body is not valid UTF-8.");
    }
  }

  private void check() throws JsonRefusedException {
    boolean inString = false;
    while (position < text.length()) {
      char character = text.charAt(position++);
      if (character == 0) {
        throw new JsonRefusedException("The body holds a NUL character.");
      } else if (character == '"') {
        inString = !inString;
      } else if (character == '\\' && inString) {
        escape();
      } else if (!inString && (character == 'e' || character == 'E')) {
        exponent();
      }
    }
  }

  private void escape() throws JsonRefusedException {
    if (position >= text.length() || text.charAt(position++) != 'u') {
      return;
    }
    int unit = hex();
    if (unit == 0) {
      throw new JsonRefusedException("The body holds a NUL character.");
    }
    if (isLow(unit) || (isHigh(unit) && !lowFollows())) {
      throw new JsonRefusedException("The body holds half of a surrogate pair.");
    }
  }

  private static boolean isHigh(int unit) {
    return unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
  }

  private boolean lowFollows() {
    if (position + 1 >= text.length()
        || text.charAt(position) != '\\'
        || text.charAt(position + 1) != 'u') {
      return false;
    }
    position += 2;
    int unit = hex();
    return isLow(unit);
  }

  private static boolean isLow(int unit) {
    return unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
  }

  /**
   * The next four hexadecimal digits as a number, or -1 if the text has other characters there. The
   * parser refuses such a text later.
   */
  private int hex() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = position < text.length() ? Character.digit(text.charAt(position), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      position++;
      unit = unit * 16 + digit;
    }
    return unit;
  }

  private void exponent() throws JsonRefusedException {
    if (position < text.length()
        && (text.charAt(position) == '-' || text.charAt(position) == '+')) {
      position++;
    }
    int digits = 0;
    while (position < text.length() && Character.isDigit(text.charAt(position))) {
      position++;
      if (++digits > EXPONENT_DIGITS_MAX) {
        throw new JsonRefusedException("The body holds a number that is out of range.");
      }
    }
  }
}

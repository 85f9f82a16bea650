package io.finlego.ingress.http.json;

import io.finlego.ingress.http.result.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Checks a JSON document for content that the parser accepts, but that the database or another
 * system cannot store: invalid UTF-8, NUL characters, lone surrogates, and exponents that stand for
 * numbers with millions of digits. Also refuses a document that has very many values for its size,
 * such as {@code [{},{},{}]}, because its tree would take forty times as much memory as its text.
 * Does not check the grammar of JSON, because the parser does that.
 */
final class JsonText {

  /**
   * The largest number of digits in an exponent. {@code 1e999999} is refused here. {@code 1e400} is
   * accepted here, but the check of amounts refuses it later.
   */
  private static final int EXPONENT_DIGITS_MAX = 3;

  /** The number of characters that are decoded at a time. */
  private static final int DECODED_CHARACTERS = 8 * 1024;

  private final byte[] document;
  private int position;

  private JsonText(byte[] document) {
    this.document = document;
  }

  /**
   * Checks the document.
   *
   * @throws JsonRefusedException if the document has content that cannot be stored, or too many
   *     values
   */
  static void check(byte[] document) throws JsonRefusedException {
    requireFewValues(document);
    requireUtf8(document);
    new JsonText(document).check();
  }

  private static void requireFewValues(byte[] document) throws JsonRefusedException {
    if (JsonWeight.of(document).isTooLarge()) {
      throw new JsonRefusedException(
          ErrorCode.TOO_MANY_VALUES,
          "An object counts 3, a list 2, and each further value 1. The body must count at most %s, and one more for each %s bytes."
              .formatted(JsonWeight.WEIGHT_BASE, JsonWeight.BYTES_PER_WEIGHT));
    }
  }

  private static void requireUtf8(byte[] document) throws JsonRefusedException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(document);
    CharBuffer characters = CharBuffer.allocate(Math.min(document.length, DECODED_CHARACTERS));
    CoderResult result = decoder.decode(bytes, characters, true);
    while (result.isOverflow()) {
      characters.clear();
      result = decoder.decode(bytes, characters, true);
    }
    if (result.isError()) {
      throw new JsonRefusedException("The body is not valid UTF-8.");
    }
  }

  private void check() throws JsonRefusedException {
    boolean isInString = false;
    while (position < document.length) {
      byte character = document[position++];
      if (character == 0) {
        throw new JsonRefusedException("The body holds a NUL character.");
      } else if (character == '"') {
        isInString = !isInString;
      } else if (character == '\\' && isInString) {
        readEscape();
      } else if (!isInString && (character == 'e' || character == 'E')) {
        readExponent();
      }
    }
  }

  private void readEscape() throws JsonRefusedException {
    if (position >= document.length || document[position++] != 'u') {
      return;
    }
    int codeUnit = readHexDigits();
    if (codeUnit == 0) {
      throw new JsonRefusedException("The body holds a NUL character.");
    }
    if (isLowSurrogate(codeUnit) || (isHighSurrogate(codeUnit) && !readLowSurrogate())) {
      throw new JsonRefusedException("The body holds half of a surrogate pair.");
    }
  }

  private static boolean isHighSurrogate(int codeUnit) {
    return codeUnit >= Character.MIN_HIGH_SURROGATE && codeUnit <= Character.MAX_HIGH_SURROGATE;
  }

  /**
   * Reads the next escape. Returns false if the next characters are not an escaped low surrogate.
   */
  private boolean readLowSurrogate() {
    if (position + 1 >= document.length
        || document[position] != '\\'
        || document[position + 1] != 'u') {
      return false;
    }
    position += 2;
    return isLowSurrogate(readHexDigits());
  }

  private static boolean isLowSurrogate(int codeUnit) {
    return codeUnit >= Character.MIN_LOW_SURROGATE && codeUnit <= Character.MAX_LOW_SURROGATE;
  }

  /**
   * Reads the next four hexadecimal digits as a number. Returns -1 if the next characters are not
   * hexadecimal digits. The parser refuses such a document later.
   */
  private int readHexDigits() {
    int codeUnit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = position < document.length ? Character.digit(document[position], 16) : -1;
      if (digit < 0) {
        return -1;
      }
      position++;
      codeUnit = codeUnit * 16 + digit;
    }
    return codeUnit;
  }

  private void readExponent() throws JsonRefusedException {
    if (position < document.length && (document[position] == '-' || document[position] == '+')) {
      position++;
    }
    int digitCount = 0;
    while (position < document.length && Character.isDigit(document[position])) {
      position++;
      if (++digitCount > EXPONENT_DIGITS_MAX) {
        throw new JsonRefusedException("The body holds a number that is out of range.");
      }
    }
  }
}

package io.finlego.ingress.client.document;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.Characters;

/**
 * The name of a file as it is kept: what stands behind the last separator of the name that was
 * given, 1 to 255 characters, none of which does anything but show itself.
 */
record FileName(String value) {

  static final int CHARACTERS_MAX = 255;

  private static final String FIELD = "file";
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;

  /**
   * The name to be kept.
   *
   * @throws ApiException 400 {@code invalidField}
   */
  static FileName of(String given) {
    if (!Characters.areStorable(given) || !given.codePoints().allMatch(FileName::isPlain)) {
      throw refused("The file's name holds a control character.");
    }
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String name = last.strip();
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw refused("The file has no name.");
    }
    if (name.codePointCount(0, name.length()) > CHARACTERS_MAX) {
      throw refused("The file's name has more than " + CHARACTERS_MAX + " characters.");
    }
    return new FileName(name);
  }

  /**
   * No control characters, line ends or changes of direction, which make a name look like another;
   * what joins letters (U+200C, U+200D) is part of some scripts.
   */
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.FORMAT -> character == NON_JOINER || character == JOINER;
      default -> true;
    };
  }

  private static ApiException refused(String message) {
    return ApiException.invalidField(FIELD, message);
  }
}

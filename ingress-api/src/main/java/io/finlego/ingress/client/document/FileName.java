package io.finlego.ingress.client.document;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.Characters;
import io.finlego.kernel.TextLength;
import java.util.regex.Pattern;

/**
 * The stored name of a file: the part after the last slash or backslash of the file name that the
 * caller sent. The stored name has 1 to 255 characters and no control characters.
 */
record FileName(String value) {

  static final int CHARACTERS_MAX = 255;

  private static final String FIELD = "file";
  private static final Pattern QUOTED_PAIR = Pattern.compile("\\\\([\"\\\\])");
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;

  /**
   * Makes the stored name from the file name that the caller sent between the quotes of the header.
   * Quotes and backslashes in the sent name may be quoted pairs (RFC 2183, RFC 7578).
   *
   * @throws ApiException 400 {@code invalidField} if the name is not acceptable
   */
  static FileName of(String sentName) {
    if (!Characters.areStorable(sentName) || !sentName.codePoints().allMatch(FileName::isPlain)) {
      throw refusal("The file's name must not hold control characters.");
    }
    String path = QUOTED_PAIR.matcher(sentName).replaceAll("$1");
    String lastPart = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String name = lastPart.strip();
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw refusal("The file must have a name.");
    }
    if (TextLength.of(name) > CHARACTERS_MAX) {
      throw refusal("The file's name must have at most " + CHARACTERS_MAX + " characters.");
    }
    return new FileName(name);
  }

  /**
   * Tells whether a name may have this character. Control characters, line ends and invisible
   * format characters are refused, because they can make one name look like another. The joiners
   * U+200C and U+200D are allowed, because some scripts need them.
   */
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.FORMAT -> character == NON_JOINER || character == JOINER;
      default -> true;
    };
  }

  private static ApiException refusal(String message) {
    return ApiException.invalidField(FIELD, message);
  }
}

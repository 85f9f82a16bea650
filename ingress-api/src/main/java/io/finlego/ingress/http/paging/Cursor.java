package io.finlego.ingress.http.paging;

import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place where the next page of a keyset list begins: the sort key of the last row shown, and a
 * digest over the key and the search. The digest reveals a cursor that was altered or that belongs
 * to another search. The digest guards against mistakes only. Forgery need not be prevented,
 * because a cursor gives access to nothing beyond its search.
 */
final class Cursor {

  private static final int DIGEST_BYTES = 12;
  private static final byte[] SEPARATOR = {0};

  /** The most characters of a cursor. */
  static final int CHARACTERS_MAX = 200;

  private static final String FORM = "^[A-Za-z0-9_-]+$";

  /** The form of every cursor. Only {@link #read} tells whether it belongs to the search. */
  static final TextFormat FORMAT =
      new TextFormat(
          "cursor",
          FORM,
          Pattern.compile(FORM).asPredicate(),
          "Must be the nextCursor of a page with the same filters and sort.");

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private Cursor() {}

  /**
   * The cursor for the rows after the given key.
   *
   * @param search a text that identifies the filters and the order of the search
   * @param key letters, digits and hyphens
   */
  static String of(String search, String key) {
    byte[] text = key.getBytes(StandardCharsets.US_ASCII);
    byte[] content = Arrays.copyOf(digest(search, text), DIGEST_BYTES + text.length);
    System.arraycopy(text, 0, content, DIGEST_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  /** The key in a cursor of this search, or null if the cursor does not belong to the search. */
  static @Nullable String read(String search, String cursor) {
    byte[] content = decoded(cursor);
    if (content.length <= DIGEST_BYTES) {
      return null;
    }
    byte[] text = Arrays.copyOfRange(content, DIGEST_BYTES, content.length);
    String key = new String(text, StandardCharsets.US_ASCII);
    // The bytes are encoded again and compared, because several texts decode to the same bytes.
    return KEY.matcher(key).matches() && of(search, key).equals(cursor) ? key : null;
  }

  private static byte[] decoded(String cursor) {
    try {
      return cursor.length() > CHARACTERS_MAX ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] digest(String search, byte[] key) {
    byte[] content = Sha256.of(search.getBytes(StandardCharsets.UTF_8), SEPARATOR, key);
    return Arrays.copyOf(content, DIGEST_BYTES);
  }
}

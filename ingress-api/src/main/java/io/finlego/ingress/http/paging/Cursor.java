package io.finlego.ingress.http.paging;

import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads cursors, which tell where the next page of a list begins. A cursor has the sort
 * key of the last row on the previous page, and a digest of the key and the search. The digest
 * shows whether a cursor was changed or belongs to another search. The digest only protects against
 * mistakes. A forged cursor does no harm, because it only finds rows that the search finds anyway.
 */
final class Cursor {

  private static final int DIGEST_BYTES = 12;
  private static final byte[] SEPARATOR = {0};

  /** The largest number of characters in a cursor. */
  static final int CHARACTERS_MAX = 200;

  private static final String REGEX = "^[A-Za-z0-9_-]+$";

  /**
   * The format of all cursors. Only {@link #read} checks whether a cursor belongs to the search.
   */
  static final TextFormat FORMAT =
      new TextFormat(
          "cursor",
          REGEX,
          Pattern.compile(REGEX).asPredicate(),
          "Must be the nextCursor of a page with the same filters and sort.");

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private Cursor() {}

  /**
   * Makes the cursor for the rows after the row with this key.
   *
   * @param search a text that identifies the filters and the order of the search
   * @param key a sort key that consists of letters, digits and hyphens
   */
  static String of(String search, String key) {
    byte[] keyBytes = key.getBytes(StandardCharsets.US_ASCII);
    byte[] content = Arrays.copyOf(digest(search, keyBytes), DIGEST_BYTES + keyBytes.length);
    System.arraycopy(keyBytes, 0, content, DIGEST_BYTES, keyBytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  /** Reads the key from a cursor. Returns null if the cursor does not belong to the search. */
  static @Nullable String read(String search, String cursor) {
    byte[] content = decode(cursor);
    if (content.length <= DIGEST_BYTES) {
      return null;
    }
    byte[] keyBytes = Arrays.copyOfRange(content, DIGEST_BYTES, content.length);
    String key = new String(keyBytes, StandardCharsets.US_ASCII);
    // Several texts decode to the same bytes. To accept only one of them, make the cursor from the
    // key again and compare the two.
    return KEY.matcher(key).matches() && of(search, key).equals(cursor) ? key : null;
  }

  /** Decodes the cursor. Returns an empty array if the cursor is too long or not Base64. */
  private static byte[] decode(String cursor) {
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

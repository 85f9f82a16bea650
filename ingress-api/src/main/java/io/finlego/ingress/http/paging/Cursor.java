package io.finlego.ingress.http.paging;

import io.finlego.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a keyset list goes on: the sort key of the last row shown, with a digest over it and the
 * search, so that a cursor that was altered, or that belongs to another search, is noticed. It
 * guards against mistakes, not against forgery: a cursor opens nothing that its search does not.
 */
final class Cursor {

  private static final int DIGEST_BYTES = 12;
  private static final byte[] SEPARATOR = {0};
  private static final int CHARACTERS_MAX = 200;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private Cursor() {}

  /**
   * The cursor for the rows after that one.
   *
   * @param search says the same for the same filters and order, and differs for others
   * @param key of letters, digits and hyphens
   */
  static String of(String search, String key) {
    byte[] text = key.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(digest(search, text), DIGEST_BYTES + text.length);
    System.arraycopy(text, 0, whole, DIGEST_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** The key in a cursor of that search; null if it is none. */
  static @Nullable String read(String search, String cursor) {
    byte[] whole = decoded(cursor);
    if (whole.length <= DIGEST_BYTES) {
      return null;
    }
    byte[] text = Arrays.copyOfRange(whole, DIGEST_BYTES, whole.length);
    String key = new String(text, StandardCharsets.US_ASCII);
    // Written out again, because several texts decode to the same bytes.
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
    byte[] whole = Sha256.of(search.getBytes(StandardCharsets.UTF_8), SEPARATOR, key);
    return Arrays.copyOf(whole, DIGEST_BYTES);
  }
}

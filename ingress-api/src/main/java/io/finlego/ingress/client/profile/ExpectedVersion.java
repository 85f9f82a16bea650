package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.result.ApiException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code If-Match}: a version, plain or as an entity tag (RFC 9110, section
 * 13.1.1).
 */
final class ExpectedVersion {

  private static final Pattern VERSION = Pattern.compile("(\"?)([1-9][0-9]{0,17})\\1");

  private ExpectedVersion() {}

  /**
   * The expected version; null if the header is missing or {@code *}, so that any version will do.
   *
   * @throws ApiException 400 if the header does not hold a version
   */
  static @Nullable Long of(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return null;
    }
    Matcher version = VERSION.matcher(header.strip());
    if (!version.matches()) {
      throw ApiException.invalidField("If-Match", "Must be the client's version, or *.");
    }
    return Long.valueOf(version.group(2));
  }
}

package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.result.ApiException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the client's expected version from the header {@code If-Match} (RFC 9110, section 13.1.1).
 * The version may have quotation marks, as an entity tag, or not.
 */
final class ExpectedVersion {

  /** The regular expression for the header. */
  static final String FORM = "\\*|[1-9][0-9]{0,17}|\"[1-9][0-9]{0,17}\"";

  private static final Pattern VERSION = Pattern.compile(FORM);

  private ExpectedVersion() {}

  /**
   * The expected version. Null if the header is missing or {@code *}, which means that every
   * version is accepted.
   *
   * @throws ApiException 400 if the header is not a version
   */
  static @Nullable Long of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String version = header.strip();
    if (!VERSION.matcher(version).matches()) {
      throw ApiException.invalidField("If-Match", "Must be the client's version, or *.");
    }
    return version.equals("*") ? null : Long.valueOf(version.replace("\"", ""));
  }
}

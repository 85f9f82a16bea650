package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The version that an object must have so that the caller's command may change it. The version
 * comes from the header {@code If-Match} (RFC 9110, section 13.1.1). A controller takes the
 * expected version as a parameter, and the domain refuses the command if the object has another
 * version. {@link Preconditions} refuses the header if the controller does not have this parameter.
 *
 * @param number null if the header is missing or {@code *}, which means that every version is
 *     accepted
 */
public record ExpectedVersion(@Nullable Long number) {

  public static final String HEADER = HttpHeaders.IF_MATCH;

  /**
   * The regular expression for the header. The version may be in quotation marks, as in an entity
   * tag, or without them.
   */
  public static final String FORM = "\\*|[1-9][0-9]{0,17}|\"[1-9][0-9]{0,17}\"";

  private static final String ANY = "*";
  private static final Pattern VERSION = Pattern.compile(FORM);

  /**
   * The expected version.
   *
   * @param values the values of all headers {@code If-Match}
   * @throws ApiException 400 if there is more than one value, or if the value is not a version
   */
  static ExpectedVersion of(List<String> values) {
    if (values.isEmpty()) {
      return new ExpectedVersion(null);
    }
    String version = values.getFirst().strip();
    if (values.size() > 1 || !VERSION.matcher(version).matches()) {
      throw ApiException.invalidField(HEADER, "Must be the object's version, or *.");
    }
    return new ExpectedVersion(
        version.equals(ANY) ? null : Long.valueOf(version.replace("\"", "")));
  }

  /**
   * The expected version as a value that identifies the request, for {@link
   * Submission#requestedBy}. Two requests with different expected versions are not the same
   * request.
   */
  public Object identity() {
    Long expectedNumber = number;
    return expectedNumber == null ? ANY : expectedNumber;
  }
}

package io.finlego.ingress.http.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Allows larger bodies for some operations. {@link BodyLimit} uses all beans of this type.
 *
 * @param path the pattern for the paths of the operations
 * @param maxBytes the largest size of a body
 */
public record BodyAllowance(Pattern path, long maxBytes) {

  boolean appliesTo(HttpServletRequest request) {
    return request.getMethod().equals("POST") && path.matcher(request.getRequestURI()).matches();
  }
}

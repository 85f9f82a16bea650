package io.finlego.ingress.http.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Allows larger bodies for some operations. {@link BodyLimit} uses all beans of this type.
 *
 * @param pathPattern the pattern for the paths of the operations, all of which have the method POST
 * @param maxBytes the largest size of a body
 */
public record BodyAllowance(Pattern pathPattern, long maxBytes) {

  boolean appliesTo(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && pathPattern.matcher(request.getRequestURI()).matches();
  }
}

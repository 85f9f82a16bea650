package io.finlego.ingress.http.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Allows larger bodies for some operations. Each allowance is a bean.
 *
 * @param path the pattern of the operations' paths
 */
public record BodyAllowance(Pattern path, long maxBytes) {

  boolean appliesTo(HttpServletRequest request) {
    return request.getMethod().equals("POST") && path.matcher(request.getRequestURI()).matches();
  }
}

package io.finlego.ingress.http.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Operations whose body may be larger than that of others; a bean for each.
 *
 * @param path of the operations
 */
public record BodyAllowance(Pattern path, long maxBytes) {

  boolean appliesTo(HttpServletRequest request) {
    return request.getMethod().equals("POST") && path.matcher(request.getRequestURI()).matches();
  }
}

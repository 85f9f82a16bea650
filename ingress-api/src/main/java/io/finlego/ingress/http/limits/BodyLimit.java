package io.finlego.ingress.http.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose body is too large. Checks the {@code Content-Length} first, and the
 * number of bytes while the body is read. Also refuses a body that has not arrived completely
 * within the time of {@link BodyLimits#timeout}. Otherwise a caller that sends one byte every few
 * seconds could occupy memory, or the slot of an upload, forever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class BodyLimit extends OncePerRequestFilter {

  private final BodyLimits limits;

  BodyLimit(BodyLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long maxBytes = limits.maxBytes(request);
    if (request.getContentLengthLong() > maxBytes) {
      throw new BodyTooLargeException(maxBytes);
    }
    chain.doFilter(
        new LimitedRequest(request, maxBytes, limits.timeout(request, maxBytes)), response);
  }
}

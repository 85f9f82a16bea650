package io.finlego.ingress.http.limits;

import io.finlego.ingress.IngressSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose body is too large. Checks the {@code Content-Length} first, and the
 * number of bytes while the body is read. Also refuses a body that has not arrived completely
 * within the setting {@code bodyTimeout}. Otherwise a caller that sends one byte every few seconds
 * could occupy the slot of an upload forever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class BodyLimit extends OncePerRequestFilter {

  private final BodyLimits limits;
  private final Duration timeout;

  BodyLimit(BodyLimits limits, IngressSettings settings) {
    this.limits = limits;
    this.timeout = settings.limits().bodyTimeout();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long maxBytes = limits.maxBytes(request);
    if (request.getContentLengthLong() > maxBytes) {
      throw new BodyTooLargeException(maxBytes);
    }
    chain.doFilter(new LimitedRequest(request, maxBytes, timeout), response);
  }
}

package io.finlego.ingress.http.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
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
 * Stores the trace id as an attribute of the request, and returns it to the caller in the header
 * {@code Trace-Id}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class TraceFilter extends OncePerRequestFilter {

  private static final String HEADER = "Trace-Id";

  private final Tracer tracer;

  TraceFilter(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Span span = tracer.currentSpan();
    if (span != null) {
      TraceIds.remember(request, span.context().traceId());
    }
    response.setHeader(HEADER, TraceIds.of(request));
    chain.doFilter(request, response);
  }
}

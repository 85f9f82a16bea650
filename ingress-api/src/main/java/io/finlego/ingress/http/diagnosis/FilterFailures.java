package io.finlego.ingress.http.diagnosis;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request for which a later filter threw an exception. If a part of an answer has already
 * been sent, rethrows the exception, so that the container closes the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class FilterFailures extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(FilterFailures.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (Exception | StackOverflowError e) {
      if (response.isCommitted()) {
        throw e;
      }
      Failure failure = Diagnosis.of(e);
      if (failure.isOurs()) {
        LOG.error("A request failed.", ExceptionWithoutMessages.copyOf(e));
      }
      Envelopes.write(request, response, failure);
    }
  }
}

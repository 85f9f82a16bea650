package io.finlego.ingress.access.admission;

import io.finlego.ingress.http.limits.CurrentRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request pass when {@link Admission} has memory for it, and gives the memory back after the
 * answer. The filter runs after the check of the token, because each caller has its own share. No
 * filter before it reads a body.
 */
@Component
@Order(-10)
final class AdmissionFilter extends OncePerRequestFilter {

  private final Admission admission;

  AdmissionFilter(Admission admission) {
    this.admission = admission;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (AdmittedMemory memory = admission.memory(request)) {
      HttpServletRequest admittedRequest = admission.admit(request, memory);
      CurrentRequest.set(memory, admission.work(memory));
      chain.doFilter(admittedRequest, response);
    } finally {
      CurrentRequest.clear();
    }
  }
}

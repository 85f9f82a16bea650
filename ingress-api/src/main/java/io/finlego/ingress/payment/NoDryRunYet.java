package io.finlego.ingress.payment;

import io.finlego.ingress.result.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who asks for a dry run must not move money because this release has none: 400 with the header as
 * the field.
 */
@Configuration(proxyBeanMethods = false)
class NoDryRunYet implements WebMvcConfigurer, HandlerInterceptor {

  private static final String HEADER = "X-Dry-Run";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String asked = request.getHeader(HEADER);
    if (asked != null && !asked.equalsIgnoreCase("false")) {
      throw ApiException.invalidField(HEADER, "Dry runs are not offered yet.");
    }
    return true;
  }
}

package io.finlego.ingress.http.json;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a body whose {@code Content-Type} is a range, such as {@code *}{@code /*}. A range does
 * not say how to read the body, and Spring would answer 500.
 */
@Configuration(proxyBeanMethods = false)
class ContentTypeCheck implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotSupportedException {
    String contentType = request.getContentType();
    if (contentType != null && isRange(contentType)) {
      throw new HttpMediaTypeNotSupportedException(
          "The Content-Type of a body must be one type, not a range.");
    }
    return true;
  }

  private static boolean isRange(String contentType) {
    try {
      return !MediaType.parseMediaType(contentType).isConcrete();
    } catch (InvalidMediaTypeException e) {
      return false; // Spring refuses this type when it reads the body.
    }
  }
}

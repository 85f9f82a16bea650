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
 * Refuses a body that is said to be of a whole range of types, such as {@code *}{@code /*}: what it
 * is nobody knows, and Spring takes that for a mistake of ours.
 */
@Configuration(proxyBeanMethods = false)
class ConcreteBodies implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotSupportedException {
    String type = request.getContentType();
    if (type != null && isRange(type)) {
      throw new HttpMediaTypeNotSupportedException("A body is of one type.");
    }
    return true;
  }

  private static boolean isRange(String type) {
    try {
      return !MediaType.parseMediaType(type).isConcrete();
    } catch (InvalidMediaTypeException e) {
      return false; // refused where the body is read
    }
  }
}

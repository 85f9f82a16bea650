package io.finlego.ingress.http.json;

import io.finlego.ingress.http.operation.OperationBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a body with a content coding (RFC 9110, section 8.4), because we read the bytes as they
 * are. The answer is 415 and names the accepted coding in {@code Accept-Encoding} (section
 * 15.5.16).
 */
@Configuration(proxyBeanMethods = false)
class UncodedBodies implements HandlerInterceptor, WebMvcConfigurer {

  /** This interceptor runs after the interceptor that checks the caller. */
  private static final int ORDER = 10;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(ORDER);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && !OperationBodies.takesNone(method)
        && Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
            .flatMap(value -> Stream.of(value.split(",")))
            .map(String::strip)
            .anyMatch(UncodedBodies::isCoding)) {
      throw new CodedBodyException();
    }
    return true;
  }

  private static boolean isCoding(String name) {
    return !name.isEmpty() && !name.equalsIgnoreCase(CodedBodyException.ACCEPTED_CODING);
  }
}

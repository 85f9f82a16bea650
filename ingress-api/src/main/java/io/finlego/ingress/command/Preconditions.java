package io.finlego.ingress.command;

import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the conditions under which a caller wants a change (RFC 9110, section 13.1). An operation
 * that takes an {@link ExpectedVersion} honours {@code If-Match}. Every other condition is refused
 * with 400, because a caller that relies on a condition must not cause an unconditional change.
 * {@code If-Modified-Since} and {@code If-Range} do not concern changes and are ignored, as the RFC
 * demands.
 */
@Configuration(proxyBeanMethods = false)
class Preconditions implements HandlerMethodArgumentResolver, HandlerInterceptor, WebMvcConfigurer {

  /** The interceptor runs after the interceptor that checks the caller. */
  private static final int ORDER = 10;

  private static final Set<String> READING_METHODS = Set.of("GET", "HEAD");

  private static final List<String> CONDITIONS =
      List.of(ExpectedVersion.HEADER, HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(ORDER);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.hasMethodAnnotation(Described.class)
        && !READING_METHODS.contains(request.getMethod())) {
      CONDITIONS.stream()
          .filter(header -> request.getHeader(header) != null && !honours(method, header))
          .findFirst()
          .ifPresent(Preconditions::refuse);
    }
    return true;
  }

  private static boolean honours(HandlerMethod method, String header) {
    return header.equals(ExpectedVersion.HEADER)
        && Stream.of(method.getMethodParameters()).anyMatch(Preconditions::isExpectedVersion);
  }

  private static void refuse(String header) {
    throw ApiException.invalidField(
        header, "This operation has no %s; nothing was done.".formatted(header));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return isExpectedVersion(parameter);
  }

  private static boolean isExpectedVersion(MethodParameter parameter) {
    return parameter.getParameterType() == ExpectedVersion.class;
  }

  @Override
  public ExpectedVersion resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String[] values = request.getHeaderValues(ExpectedVersion.HEADER);
    return ExpectedVersion.of(values == null ? List.of() : List.of(values));
  }
}
